/** Large cities by country: a source that names Shenzhen has named China, though one that names China has not named Shenzhen. */
const list = `
australia|sydney,melbourne,brisbane,perth,adelaide
brazil|rio de janeiro,sao paulo,salvador,recife
canada|toronto,montreal,vancouver,calgary,quebec,ontario,alberta
china|shanghai,shenzhen,guangzhou,wuhan,chengdu,tianjin,chongqing,nanjing,hangzhou,xinjiang,tibet,guangdong
egypt|alexandria
france|marseille,lyon,toulouse,nice,bordeaux,strasbourg
germany|munich,hamburg,frankfurt,cologne,stuttgart,dresden,leipzig,bavaria
india|mumbai,kolkata,chennai,bangalore,bengaluru,hyderabad,kashmir
israel|haifa
italy|milan,naples,turin,venice,florence,genoa
japan|osaka,kyoto,yokohama,nagoya,hiroshima,okinawa
mexico|tijuana,guadalajara,monterrey,ciudad juarez
netherlands|rotterdam,eindhoven,utrecht
nigeria|lagos,kano
norway|bergen,trondheim,stavanger
pakistan|karachi,lahore,peshawar
poland|krakow,gdansk,wroclaw
russia|st petersburg,saint petersburg,vladivostok,novosibirsk,siberia,chechnya
saudi arabia|jeddah,mecca,medina
south africa|johannesburg,cape town,durban
south korea|busan,incheon
spain|barcelona,valencia,seville,bilbao,catalonia
sweden|gothenburg,malmo
switzerland|geneva,zurich,basel
turkey|istanbul,izmir
ukraine|odesa,odessa,kharkiv,lviv,mariupol,crimea,donbas
united kingdom|manchester,birmingham,liverpool,leeds,glasgow,edinburgh,cardiff,belfast,scotland,wales,england,northern ireland
vietnam|ho chi minh city,saigon`

/** The country in which a city or region lies. */
export const countryOfCity: ReadonlyMap<string, string> = new Map(
  list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [country = '', cities = ''] = line.split('|')
      return cities.split(',').map((city): [string, string] => [city, country])
    }),
)
