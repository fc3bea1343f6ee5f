import { baseOf } from './irregular'

/** Words that can't both be true of one thing: what stands on the left of the bar against what stands on its right. */
const groups = `
rise increase grow climb gain raise lift expand surge jump soar up boost enlarge upward swell hike | fall drop decline decrease shrink cut reduce lower slash plunge dip down slump contract downward slip tumble trim
more greater higher larger bigger | less fewer lower smaller
accept approve adopt endorse pass ratify | reject refuse deny dismiss veto decline defeat block
support back favor embrace welcome | oppose resist
uphold affirm | overturn overrule strike reverse
allow permit let authorize legalize legal enable license lawful | ban bar prohibit forbid outlaw illegal prevent unlawful
win victory winner triumph beat | lose loss loser defeat
open reopen | close shut closed closure
start begin launch commence introduce | end stop halt cease finish conclude abandon scrap discontinue
hire recruit employ appoint | fire dismiss sack lay
import importer | export exporter
buy buyer purchase acquire acquisition | sell seller sale
supporter backer proponent advocate ally | opponent critic foe
strengthen tighten toughen harden | weaken loosen ease relax soften
improve better improvement | worsen worse deteriorate
convict guilty convicted | acquit innocent acquitted
arrest detain jail imprison | release free
include inclusion | exclude exclusion omit
agree agreement | disagree disagreement
confirm acknowledge admit | deny denial
success succeed | fail failure
profit surplus | loss deficit
north northern | south southern
east eastern | west western
male man men boy | female woman women girl
rural | urban
rich wealthy wealthier richer | poor poorer
early earlier | late later
fast faster quick quickly rapid rapidly | slow slower slowly
wide widen broad broaden | narrow
young younger | old older elderly
majority | minority
plaintiff accuser | defendant
prosecutor prosecution | defense
attack | defend
enter join arrive | leave quit exit depart withdraw
add extra additional | remove deduct subtract
increase | freeze
keep retain maintain preserve | scrap drop abandon
extend prolong | shorten curtail
delay postpone defer | advance hasten accelerate
upgrade | downgrade
invest | divest
lead ahead | trail behind
build construct | demolish dismantle raze
above exceed | below under
healthy | sick ill unhealthy
clean | dirty polluted
wet | dry drought
hot warm warmer | cold cool cooler
voluntary optional | mandatory compulsory required
temporary temporarily | permanent permanently
full | empty
domestic | foreign
national federal | local
optimist optimistic | pessimist pessimistic
cheap cheaper | expensive costlier pricier
shortage scarcity | glut oversupply
peace | war
repeal rescind revoke cancel lift | impose enact introduce
require oblige | exempt waive
unanimous unanimously | divided split
partial partially partly | complete completely entirely full fully
direct directly | indirect indirectly
lawful | unlawful
certain | uncertain
weekly | monthly
daily | weekly
annual annually yearly | monthly quarterly
hold | release
ally | enemy
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((side) => side.trim().split(/\s+/)))

type Side = { group: number; side: number }

const sides = new Map<string, Side[]>()
for (const [group, both] of groups.entries())
  for (const [side, words] of both.entries())
    for (const word of words) sides.set(word, [...(sides.get(word) ?? []), { group, side }])

/** Where a word, by its lemma, stands among the opposites; mostly nowhere. */
const sidesOf = (lemma: string): readonly Side[] => sides.get(lemma) ?? sides.get(baseOf(lemma)) ?? none
const none: readonly Side[] = []

/** Whether two words stand on different sides of one bar. */
export const areOpposite = (one: string, other: string): boolean =>
  sidesOf(one).some(({ group, side }) =>
    sidesOf(other).some((there) => there.group === group && there.side !== side),
  )

/** Whether two words stand on the same side of one bar, or are one word. */
export const areAlike = (one: string, other: string): boolean =>
  baseOf(one) === baseOf(other) ||
  sidesOf(one).some(({ group, side }) =>
    sidesOf(other).some((there) => there.group === group && there.side === side),
  )
