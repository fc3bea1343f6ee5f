/**
 * Bodies known worldwide by initials or by another name, so that either form means the other, also inside a longer name
 * ("the United Nations Convention" names the UN). One body per line: letters | names.
 */
const list = `
adb|asian development bank
afdb|african development bank
aiib|asian infrastructure investment bank
apec|asia-pacific economic cooperation
asean|association of southeast asian nations
au|african union
brics|brazil russia india china and south africa
caricom|caribbean community
cdc|centers for disease control
cia|central intelligence agency
dea|drug enforcement administration
dhs|department of homeland security,homeland security
dod|department of defense,defense department
doe|department of energy,energy department
doj|department of justice,justice department
ebrd|european bank for reconstruction and development
ecb|european central bank
ecowas|economic community of west african states
eib|european investment bank
ema|european medicines agency
epa|environmental protection agency
esa|european space agency
eu|european union
faa|federal aviation administration
fao|food and agriculture organization
fatf|financial action task force
fbi|federal bureau of investigation
fcc|federal communications commission
fda|food and drug administration
fdic|federal deposit insurance corporation
fed|federal reserve
fema|federal emergency management agency
ferc|federal energy regulatory commission
ftc|federal trade commission
gao|government accountability office
gcc|gulf cooperation council
hhs|department of health and human services,health and human services
iaea|international atomic energy agency
icao|international civil aviation organization
icc|international criminal court
ice|immigration and customs enforcement
icj|international court of justice
icrc|international committee of the red cross,red cross
idb|inter-american development bank
iea|international energy agency
ifc|international finance corporation
ilo|international labour organization,international labor organization
imf|international monetary fund
imo|international maritime organization
iom|international organization for migration
ipcc|intergovernmental panel on climate change
irs|internal revenue service
itu|international telecommunication union
nasa|national aeronautics and space administration
nato|north atlantic treaty organization,north atlantic treaty organisation,atlantic alliance
nhs|national health service
nhtsa|national highway traffic safety administration
nih|national institutes of health
nlrb|national labor relations board
noaa|national oceanic and atmospheric administration
nrc|nuclear regulatory commission
nsa|national security agency
ntsb|national transportation safety board
oas|organization of american states
oecd|organisation for economic co-operation and development,organization for economic cooperation and development
opec|organization of the petroleum exporting countries
osce|organization for security and cooperation in europe,organization for security and co-operation in europe
osha|occupational safety and health administration
sco|shanghai cooperation organisation,shanghai cooperation organization
pentagon|department of defense,defense department,defense secretary,secretary of defense
scotus|supreme court of the united states,us supreme court
sec|securities and exchange commission
un|united nations
undp|united nations development programme
unep|united nations environment programme
unesco|united nations educational scientific and cultural organization
unhcr|un refugee agency,united nations high commissioner for refugees
unicef|united nations children,un children
usda|department of agriculture,agriculture department
wfp|world food programme,world food program
who|world health organization,world health organisation
wipo|world intellectual property organization
wmo|world meteorological organization
wto|world trade organization,world trade organisation`

/** The names, in small letters, that stand for well-known letters. */
export const namesOfLetters: ReadonlyMap<string, readonly string[]> = new Map(
  list
    .trim()
    .split('\n')
    .map((line): [string, string[]] => {
      const [letters = '', names = ''] = line.split('|')
      return [letters, names.split(',')]
    }),
)

/** The letters of a well-known body by its full name, in small letters. */
export const lettersOfName: ReadonlyMap<string, string> = new Map(
  [...namesOfLetters].flatMap(([letters, names]) => names.map((name): [string, string] => [name, letters])),
)
