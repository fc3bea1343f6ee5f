const set = (list: string) => new Set(list.split(/\s+/).filter(Boolean))

/** Ranks and offices that come before a person's name and aren't part of it. */
export const titles: ReadonlySet<string> =
  set(`mr mrs ms mx miss dr prof professor doctor sir dame lord lady king queen prince princess
president vice prime minister premier chancellor secretary undersecretary deputy assistant acting interim former senator
sen representative rep congressman congresswoman congressperson governor gov lieutenant lt mayor councillor councilor
councilman councilwoman alderman commissioner chairman chairwoman chair chief executive ceo cfo cto director superintendent principal
judge justice magistrate attorney prosecutor district general gen colonel col major maj captain capt commander cmdr
admiral adm rear sergeant sgt corporal private officer detective sheriff marshal inspector constable pope cardinal
archbishop bishop father sister rabbi imam reverend rev pastor ambassador consul envoy coach manager curator editor spokesman spokeswoman
spokesperson speaker leader treasurer auditor engineer scientist researcher economist analyst lawyer author artist
activist farmer teacher nurse member council mp mep ombudsman clerk trustee comptroller controller registrar warden provost rector
mediator negotiator solicitor barrister counsel pharmacist physician surgeon assemblyman assemblywoman delegate selectman`)

/** Small words that belong to a person's name: van, de, bin. */
export const particles: ReadonlySet<string> =
  set(`van von der den de la le du des da do dos das del della di ter ten bin ibn bint al el
y e zu zur af av st los las een het vom dello degli delle`)

/** Small words inside the name of a body: Department of Commerce. */
export const joiners: ReadonlySet<string> = set('of the for and & on in et und och og ng sur im')

/** Written with a capital, but nobody's name: months, days, "I", abbreviations of common nouns. */
export const capitalNoise: ReadonlySet<string> =
  set(`january february march april may june july august september october november december
jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues
wed thu thur thurs fri sat sun i i'm i'd i'll i've ai tv ceo cfo cto coo dna rna gdp id it hr pr pc gps vr ar ev evs suv url api
pdf faq diy vip phd md ngo ngos ok am pm ii iii iv vi vii viii ix internet web god earth covid christmas easter thanksgiving ramadan
spring summer autumn fall winter western eastern northern southern north south east west latin catholic christian muslim jewish
christians muslims jews english fahrenheit celsius kelvin`)
