/**
 * Words of one field of life or power, one field per line. Where a frame names one of them, a text that uses another is
 * about the same thing. A frame about budgets is met by "mortgage", one about courts by "tribunal".
 */
const list = `
budget bill price cost afford affordable income salary wage paycheck pay earn spend expense saving debt loan mortgage premium insurance rent fare toll tax inflation pension allowance benefit grocery money fee refund
family household parent child kid mother father couple home pensioner retiree tenant renter homeowner homebuyer resident neighbor neighbour commuter shopper customer consumer borrower patient pupil student ratepayer
job work worker employee employer employment unemployment layoff hire hiring payroll shift overtime strike union wage workplace staff career trade apprentice
institution agency ministry department bureau commission committee council board authority regulator watchdog central-bank inspectorate secretariat organisation organization
court judge tribunal justice magistrate judiciary judicial ruling verdict lawsuit litigation prosecutor attorney appeal injunction jurisdiction
government minister cabinet parliament parliamentary legislature legislative lawmaker senator congress congressional state municipality municipal administration official governor treaty ratification diplomat diplomatic ministerial
constitution constitutional amendment statute charter ordinance law legal unlawful
right freedom liberty privacy surveillance warrant censorship protest assembly petition ballot vote voting disenfranchise equality discrimination dignity asylum consent detention detain arrest
speech press expression journalist publish protest censor censorship dissent
defense defence military army navy soldier troop missile weapon war warfare battlefield armed ammunition warship force fleet base planner commander nato sabotage attack
intelligence spy espionage surveillance reconnaissance agent counterintelligence
deterrence deterrent deter threat attack aggression escalation retaliation
security safeguard threat vulnerability attack sabotage terrorism terrorist extremist hacker cyberattack resilience
sovereignty sovereign independence independent self-reliance autonomy homeland
border frontier customs immigration immigrant migrant migration deport deportation visa smuggling checkpoint
industry manufacturer manufacturing factory plant mill producer production steel shipyard supplier farm farmer tariff import export offshore reshore
rival adversary enemy opponent competitor propaganda propagandist disinformation hostile foe`

/** The words of every field that a word belongs to, in small letters. */
export const fieldOf: ReadonlyMap<string, readonly string[]> = byWord()

/** Words that many frames share and that say nothing by themselves: how a lens looks, at whom, with what weight. */
export const commonInFrames: ReadonlySet<string> = new Set(
  `view lens perspective angle frame story impact look read reader matter mean affect land touch light life day daily
  way thing first put people own end through likely would could established responsible prioritize prioritise process
  due free public national civil day-to-day different new good bad important main big small part side point place time
  see consider ask show tell say think feel change become get make go come want need use find look
  year world effect consequence question issue report news article text`
    .split(/\s+/)
    .filter(Boolean),
)

function byWord(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const line of list.trim().split('\n')) {
    const words = line.split(' ')
    for (const word of words) found.set(word, [...(found.get(word) ?? []), ...words])
  }
  return found
}
