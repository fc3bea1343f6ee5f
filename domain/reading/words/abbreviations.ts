const set = (list: string) => new Set(list.split(/\s+/).filter(Boolean))

/** Abbreviations of common nouns, as they are written: things that everybody has a name for, and the name of nobody. */
export const commonAbbreviations: ReadonlySet<string> =
  set(`AC ADHD AIDS ATM BSc CBD CCTV CO2 CPR CPU CV DVD EKG ETA ETF EV FAQ GMO GPA HD HDTV HIV HVAC ICU ID IOU IP IPO IQ IUD IVF
JPEG LCD LED LGBT LGBTQ LLM LNG LPG MBA MRI MSc NDA PCR PFAS PIN POW PPE PTSD QR RV SIM SMS SOS STD STEM TV UFO USB UV VAT VPN
WiFi Wi-Fi X-ray X-rays A&E R&D Q&A B&B M&A pH PhD Ph.D Ph.D. eBook mRNA COVID-19 N95 PM2.5 4K 5G`)

/** Symbols of units that no name looks like: kWh, MHz, dB, MW. */
export const unitSymbol =
  /^(?:[kMGTPmcdnh]?(?:Wh|Hz|bps|bit|byte|eV|Sv|Bq|Pa)|[kmh](?:W|V|VA|A|Ah|J|N|B|L|Pa)|[KMGT]W|[KMGT]WH|dBA?|kph|MPH|RPM|BTUs?|MMBtu|TEUs?|CO2e|[kMG]Wp|MWe|GiB|MiB)$/

/** Symbols that are units right after a number only: GB, MB, TB, MT. */
export const unitAfterNumber =
  /^(?:[KMGTP]B|[KMG]T|[MGT][VNJA]|[CFKLWVAJN]|MM|BPD|PSI|CM|KM|KG|LB|LBS|FT|HR|HP)$/
