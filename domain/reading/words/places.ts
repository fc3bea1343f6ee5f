const set = (list: string) =>
  new Set(
    list
      .split(/[,\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  )

/** States and large cities: known to be places although nothing in the name says so. */
export const knownPlaces: ReadonlySet<string> =
  set(`alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,
indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,
nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,
pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,west virginia,wisconsin,
wyoming,puerto rico,guam,new york city,los angeles,chicago,houston,phoenix,philadelphia,san antonio,san diego,dallas,
austin,san francisco,seattle,denver,boston,detroit,nashville,baltimore,milwaukee,atlanta,miami,minneapolis,tampa,
new orleans,cleveland,pittsburgh,st louis,saint louis,las vegas,portland,toronto,montreal,vancouver,calgary,manchester,
birmingham,liverpool,leeds,glasgow,edinburgh,cardiff,belfast,scotland,wales,england,northern ireland,munich,hamburg,
frankfurt,cologne,milan,naples,turin,barcelona,valencia,seville,marseille,lyon,geneva,zurich,rotterdam,antwerp,bergen,
gothenburg,krakow,istanbul,mumbai,kolkata,chennai,bangalore,karachi,lahore,shanghai,shenzhen,guangzhou,wuhan,chengdu,
osaka,kyoto,sydney,melbourne,brisbane,perth,auckland,lagos,johannesburg,cape town,durban,casablanca,alexandria,
rio de janeiro,sao paulo,africa,asia,europe,north america,south america,latin america,central america,antarctica,
arctic,middle east,caribbean,scandinavia,balkans,baltics,silicon valley,wall street,hollywood,gaza,west bank,crimea,
siberia,catalonia,bavaria,quebec,ontario,alberta,tibet,xinjiang,kashmir,kurdistan,donbas,sinai,sahel`)

/** Nouns that end the name of a place. */
export const placeNouns: ReadonlySet<string> =
  set(`county,river,lake,bay,sea,ocean,strait,gulf,island,islands,isle,valley,mountain,mountains,hill,
hills,peninsula,desert,forest,coast,canal,city,town,village,borough,township,province,prefecture,region,district,street,
avenue,road,boulevard,lane,square,park,bridge,port,harbor,harbour,beach,creek,canyon,basin,delta,plateau,territory,
parish,ward,heights,springs,falls,point,cape,highway,route,shire`)

/** Nouns that end the name of a body, a firm or a team, so that it is nobody's own name. */
export const bodyNouns: ReadonlySet<string> =
  set(`agency,department,ministry,bureau,office,commission,committee,council,board,authority,court,
congress,senate,parliament,assembly,house,union,league,federation,association,alliance,coalition,consortium,society,
institute,institution,university,college,school,schools,academy,laboratory,laboratories,lab,labs,observatory,hospital,
clinic,health,church,foundation,trust,fund,bank,exchange,project,initiative,program,programme,campaign,movement,network,
party,group,company,corporation,corp,inc,ltd,llc,plc,co,gmbh,partners,holdings,industries,industry,enterprises,systems,
technologies,technology,tech,software,semiconductor,electronics,energy,power,electric,oil,gas,motors,motor,airlines,airways,
air,lines,shipping,logistics,freight,foods,farms,farm,brothers,bros,sons,stores,media,press,news,times,post,ledger,wire,
daily,weekly,gazette,register,courier,herald,tribune,journal,review,observer,sentinel,chronicle,mail,report,magazine,
records,pictures,studios,entertainment,games,pharma,pharmaceuticals,therapeutics,biologics,biotech,medical,sciences,
capital,financial,insurance,securities,investments,ventures,associates,consulting,services,solutions,works,mills,mill,
foundries,steel,mining,chemicals,materials,railway,railroad,transit,rovers,united,athletic,wanderers,team,club,fc,orchestra,
museum,gallery,theatre,theater,library,libraries,archive,heritage,center,centre,force,forces,army,navy,guard,corps,police,
command,service,administration,treasury,reserve,circuit,tribunal,friends,workers,growers,farmers,teachers,students,
telescope,array,survey,act,bill,treaty,accord,agreement,amendment,constitution,festival,prize,award,cup,championship`)

/** Organs of which a state has one, so that "the Japanese ministry" names no more than the country. */
export const organNouns: ReadonlySet<string> =
  set(`agency,department,ministry,bureau,office,commission,council,court,congress,senate,parliament,assembly,house,
treasury,reserve,police,army,navy,guard,force,forces,corps,command,service,administration,tribunal,constitution,act,bill,
treaty,agreement,party`)
