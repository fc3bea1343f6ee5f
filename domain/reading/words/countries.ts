/**
 * Countries with everything that stands for them in the news: names, demonyms, capital, seat of government. "Tokyo" and
 * "Japanese" are in the source when "Japan" is. One country a line: name | demonyms | capital and other names.
 */
const list = `
afghanistan|afghan|kabul
albania|albanian|tirana
algeria|algerian|algiers
angola|angolan|luanda
argentina|argentine argentinian argentinean|buenos aires
armenia|armenian|yerevan
australia|australian aussie|canberra
austria|austrian|vienna
azerbaijan|azerbaijani azeri|baku
bahrain|bahraini|manama
bangladesh|bangladeshi|dhaka
belarus|belarusian|minsk
belgium|belgian|brussels
bolivia|bolivian|la paz
bosnia|bosnian|sarajevo,bosnia and herzegovina
botswana|botswanan|gaborone
brazil|brazilian|brasilia
bulgaria|bulgarian|sofia
burkina faso|burkinabe|ouagadougou
cambodia|cambodian|phnom penh
cameroon|cameroonian|yaounde
canada|canadian|ottawa
chad|chadian|ndjamena
chile|chilean|santiago
china|chinese|beijing,people's republic of china,prc
colombia|colombian|bogota
congo|congolese|kinshasa,brazzaville,drc
costa rica|costa rican|san jose
croatia|croatian croat|zagreb
cuba|cuban|havana
cyprus|cypriot|nicosia
czech republic|czech|prague,czechia
denmark|danish dane|copenhagen
dominican republic|dominican|santo domingo
ecuador|ecuadorian|quito
egypt|egyptian|cairo
el salvador|salvadoran|san salvador
eritrea|eritrean|asmara
estonia|estonian|tallinn
ethiopia|ethiopian|addis ababa
fiji|fijian|suva
finland|finnish finn|helsinki
france|french frenchman|paris,elysee
gabon|gabonese|libreville
gambia|gambian|banjul
georgia|georgian|tbilisi
germany|german|berlin
ghana|ghanaian|accra
greece|greek|athens
greenland|greenlandic greenlander|nuuk
guatemala|guatemalan|guatemala city
guinea|guinean|conakry
haiti|haitian|port-au-prince
honduras|honduran|tegucigalpa
hong kong|hongkonger|
hungary|hungarian|budapest
iceland|icelandic icelander|reykjavik
india|indian|new delhi,delhi
indonesia|indonesian|jakarta
iran|iranian|tehran
iraq|iraqi|baghdad
ireland|irish|dublin
israel|israeli|jerusalem,tel aviv
italy|italian|rome
ivory coast|ivorian|abidjan,yamoussoukro,cote d'ivoire
jamaica|jamaican|kingston
japan|japanese|tokyo
jordan|jordanian|amman
kazakhstan|kazakh|astana
kenya|kenyan|nairobi
kosovo|kosovar|pristina
kuwait|kuwaiti|kuwait city
kyrgyzstan|kyrgyz|bishkek
laos|laotian lao|vientiane
latvia|latvian|riga
lebanon|lebanese|beirut
liberia|liberian|monrovia
libya|libyan|tripoli
lithuania|lithuanian|vilnius
luxembourg|luxembourger|
madagascar|malagasy|antananarivo
malawi|malawian|lilongwe
malaysia|malaysian|kuala lumpur
mali|malian|bamako
malta|maltese|valletta
mexico|mexican|mexico city
moldova|moldovan|chisinau
mongolia|mongolian|ulaanbaatar
montenegro|montenegrin|podgorica
morocco|moroccan|rabat
mozambique|mozambican|maputo
myanmar|burmese|naypyidaw,burma,yangon
namibia|namibian|windhoek
nepal|nepali nepalese|kathmandu
netherlands|dutch dutchman|the hague,hague,amsterdam,holland
new zealand|new zealander kiwi|wellington
nicaragua|nicaraguan|managua
niger|nigerien|niamey
nigeria|nigerian|abuja
north korea|north korean|pyongyang,dprk
north macedonia|macedonian|skopje,macedonia
norway|norwegian|oslo
oman|omani|muscat
pakistan|pakistani|islamabad
palestine|palestinian|ramallah
panama|panamanian|panama city
paraguay|paraguayan|asuncion
peru|peruvian|lima
philippines|philippine filipino filipina|manila
poland|polish pole|warsaw
portugal|portuguese|lisbon
qatar|qatari|doha
romania|romanian|bucharest
russia|russian|moscow,kremlin,russian federation
rwanda|rwandan|kigali
saudi arabia|saudi saudi arabian|riyadh
senegal|senegalese|dakar
serbia|serbian serb|belgrade
sierra leone|sierra leonean|freetown
singapore|singaporean|
slovakia|slovak slovakian|bratislava
slovenia|slovenian slovene|ljubljana
somalia|somali|mogadishu
south africa|south african|pretoria
south korea|south korean|seoul
south sudan|south sudanese|juba
spain|spanish spaniard|madrid
sri lanka|sri lankan|colombo
sudan|sudanese|khartoum
sweden|swedish swede|stockholm
switzerland|swiss|bern
syria|syrian|damascus
taiwan|taiwanese|taipei
tajikistan|tajik|dushanbe
tanzania|tanzanian|dodoma
thailand|thai|bangkok
togo|togolese|lome
tunisia|tunisian|tunis
turkey|turkish turk|ankara,turkiye
turkmenistan|turkmen|ashgabat
uganda|ugandan|kampala
ukraine|ukrainian|kyiv,kiev
united arab emirates|emirati|abu dhabi,uae,dubai
united kingdom|british briton brit|london,uk,britain,great britain,downing street,whitehall,westminster
united states|american|washington,us,usa,america,united states of america,washington dc
uruguay|uruguayan|montevideo
uzbekistan|uzbek|tashkent
vatican|vatican|holy see,vatican city
venezuela|venezuelan|caracas
vietnam|vietnamese|hanoi
yemen|yemeni|sanaa
zambia|zambian|lusaka
zimbabwe|zimbabwean|harare
andorra|andorran|andorra la vella
antigua and barbuda|antiguan barbudan|antigua
bahamas|bahamian|nassau
barbados|barbadian|bridgetown
belize|belizean|belmopan
benin|beninese|porto-novo,cotonou
bhutan|bhutanese|thimphu
brunei|bruneian|bandar seri begawan
burundi|burundian|gitega,bujumbura
cape verde|cape verdean|praia,cabo verde
central african republic|central african|bangui
comoros|comorian comoran|moroni
djibouti|djiboutian|
dominica|dominican|roseau
equatorial guinea|equatoguinean|malabo
eswatini|swazi|mbabane,swaziland
grenada|grenadian|
guinea-bissau|bissau-guinean|bissau
guyana|guyanese|
kiribati||tarawa
lesotho|basotho|maseru
liechtenstein|liechtensteiner|vaduz
maldives|maldivian|male
marshall islands|marshallese|majuro
mauritania|mauritanian|nouakchott
mauritius|mauritian|port louis
micronesia|micronesian|palikir
monaco|monegasque|
nauru|nauruan|
palau|palauan|ngerulmud
papua new guinea||port moresby,png,papua new guinean,papua new guineans
saint kitts and nevis|kittitian nevisian|basseterre,st kitts
saint lucia|saint lucian|castries,st lucia
saint vincent and the grenadines|vincentian|kingstown,st vincent
samoa|samoan|apia
san marino|sammarinese|
sao tome and principe||sao tome
seychelles|seychellois|
solomon islands|solomon islander|honiara
suriname|surinamese|paramaribo
timor-leste|timorese|dili,east timor
tonga|tongan|nuku'alofa
trinidad and tobago|trinidadian tobagonian|port of spain,trinidad
tuvalu|tuvaluan|funafuti
vanuatu|vanuatuan ni-vanuatu|port vila
faroe islands|faroese|torshavn,faroes
macau|macanese|macao
gibraltar|gibraltarian|
bermuda|bermudian|
new caledonia|new caledonian|noumea,kanak
european union|european|eu,brussels,europe`

/** Every name that stands for a country, with the countries it may stand for. */
export const countriesByName: ReadonlyMap<string, readonly string[]> = byName()

/** The newsroom's own country needs no source: "American readers" claims nothing. */
export const ownCountry = 'united states'

function byName(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const add = (name: string, country: string) => found.set(name, [...(found.get(name) ?? []), country])
  for (const line of list.trim().split('\n')) {
    const [country = '', demonyms = '', others = ''] = line.split('|')
    add(country, country)
    for (const demonym of demonyms
      .replace(/(north|south|new|saudi|sri|costa|sierra|cape|central|saint|solomon) /g, '$1_')
      .split(' ')) {
      if (!demonym) continue
      const name = demonym.replace('_', ' ')
      if (name !== country) add(name, country)
      add(`${name}s`, country)
    }
    for (const other of others.split(',')) if (other && other !== country) add(other, country)
  }
  return found
}
