/** Verbs of saying and of thinking: with a person before them they put a statement or a view into that person's mouth. */
const regular =
  `argue claim insist warn contend maintain assert declare acknowledge admit concede state remark comment
explain note stress emphasize emphasise reckon hope fear expect want worry believe suggest predict consider regard
view deem doubt suspect assume imagine anticipate caution complain allege affirm reiterate profess opine lament counter
agree disagree deny conclude speculate wonder guess urge prefer dream recall describe dismiss propose observe fret signal
conceive reason muse suppose dispute trust boast joke quip tweet reply respond favor favour dread intend estimate
testify swear confess hint imply intimate mutter grumble whisper plead blame accuse praise criticize criticise condemn denounce
decry mock champion lambast resent regret loathe despise welcome applaud approve disapprove object demand add forecast
characterize characterise portray liken call`.split(/\s+/)

const irregular =
  `say says said saying think thinks thought thinking feel feels felt feeling tell tells told telling know knows
knew knowing write writes wrote written writing understand understands understood foresee foresees foresaw see sees saw seeing
find finds found hate hates hated love loves loved`.split(/\s+/)

const phrases =
  `lets it be known|let it be known|hold that|holds that|held that|make clear|makes clear|made clear|make it clear|makes it clear|made it clear|makes it plain|made it plain|make no secret of|makes no secret of|made no secret of|puts it|put it|point out|points out|pointed out|have doubts|has doubts|had doubts|have misgivings|has misgivings|had misgivings|would rather|had rather|'d rather|take the view|takes the view|took the view|is of the view|was of the view|is of the opinion|was of the opinion|is on record|was on record|is in favor|was in favor|is in favour|was in favour`.split(
    '|',
  )

/** "Is convinced", "remains skeptical": states of mind after a verb of being or seeming. */
const minded =
  '(?:is|was|are|were|be|been|being|remains?|remained|seems?|seemed|appears?|appeared|sounds?|sounded|looks?|looked|feels?|felt|became|becomes?|grew|stays?|stayed)(?: (?:not|never|still|now|also|less|more|most|very|quite|far|so|too|said to be|thought to be|reported to be|known to be|\\p{L}+ly))*(?: to be)? (?:convinced|unconvinced|certain|sure|unsure|afraid|fearful|worried|confident|skeptical|sceptical|doubtful|hopeful|optimistic|pessimistic|wary|angry|furious|glad|happy|unhappy|pleased|proud|upset|alarmed|dismayed|disappointed|satisfied|dissatisfied|relieved|ashamed|adamant|persuaded|unpersuaded|impressed|unimpressed|troubled|concerned|uneasy|anxious|nervous|eager|reluctant|grateful|bitter|opposed|dismissive|critical|supportive|appalled|outraged|delighted|thrilled|excited)'

/** "Voiced concern", "shares the view": a verb with a noun of the mind. */
const mindful =
  '(?:express|voic|rais|shar|regist|air|repeat|harbou?r|nurs|state|giv)(?:e|es|ed|s|ing|ers?|ered)? (?:(?!to\\b)\\p{L}+ ){0,3}?(?:views?|opinions?|doubts?|concerns?|fears?|hopes?|beliefs?|worr(?:y|ies)|misgivings|regrets?|confidence|alarm|dismay|optimism|pessimism|scepticism|skepticism|support|disappointment|satisfaction|frustration)|(?:holds?|held|gives?|gave) (?:the|his|her|their) (?:\\p{L}+ )?(?:view|views|opinion|belief)|(?:have|has) (?:us|readers|people|everyone|voters) believe'

/** All finite and -ing forms. */
export const saysOrThinks = new RegExp(
  `^(${[minded, mindful, ...phrases, ...regular.flatMap(formsOf), ...irregular].join('|')})\\b`,
  'iu',
)

/** Verbs that report a view only with what they introduce: "explains that", "describes it as"; "explains the plan" is an act. */
const weak =
  /^(explain|respond|propos|observ|signal|repl|recall|dismiss|describ|guess|intend|comment|writ|wrote|estimat|testif|swear|hint|demand|forecast|add)/i
const seeing = /^(see|saw|portray|characteri|liken)/i

/** Whether the verb, with what follows it, puts a view into somebody's mouth. */
export function reportsView(verb: string, rest: string): boolean {
  if (/^favou?r/i.test(verb)) return !/^\s+(?:with|for)\b/i.test(rest)
  if (seeing.test(verb)) return beingSeen.test(rest)
  if (/^(?:find|found)/i.test(verb)) return beingFound.test(rest)
  if (/^call/i.test(verb)) return isNaming(rest)
  if (/^f(?:eel|elt)/i.test(verb)) return !bodily.test(rest)
  return !weak.test(verb) || introducing.test(rest)
}

/** "Sees the vote as a mistake", "sees no reason"; "saw the map" is an act. */
const beingSeen =
  /^\s+[^.;!?]{1,60}?\bas (?!soon|well|long|far|part|he|she|they|it|a result)|^\s+that\b|^\s+(?:no|little|much|some|only|a|an|any) (?:\p{L}+ )?(?:reason|point|sense|need|hope|risk|danger|chance|threat|merit|way|harm|case|future|value)\b|^\s+(?:the|it|them|this) [^.;!?]{0,40}?to (?:a|an|the)\b/iu
/** "Felt ill", "felt the quake": a body, not a mind. */
const bodily =
  /^\s+(?:ill|sick|unwell|well|better|worse|tired|cold|hot|dizzy|faint|pain|a pain|at home|(?:the|a|an) (?:cold|heat|quake|shock|tremor|blast|wind|effects?))\b/i

/** "Finds it hard to believe", "found the map too thin". */
const beingFound =
  /^\s+(?:it|this|them|(?:the|his|her|its|their) (?:\p{L}+ ){1,3}?)\s*(?:too|very|hard|odd|strange|unfair|fair|wrong|weak|\p{L}+(?:ing|able|ible|ous|ful|less))\b/iu

const introducing =
  /^\s+(?:that|how|why|to (?:reporters|lawmakers)|in (?:a|an|the|his|her|their) (?:[\p{L}-]+ ){1,4}that)\b|^\s*[:,]?\s*"|^[^.;!?]{1,50}\bas\b/iu

/** "Called it reckless" names a view; "called a meeting", "called for", "called the clerk" are acts. */
const isNaming = (rest: string) =>
  /^\s+(?:it|this|that|them|him|her|these|those|(?:the|its|his|her|their|a|an) (?:[\p{L}'-]+ ){1,4}?(?:an?|the|too|very|more|less|not|neither|nothing|\p{L}+(?:ous|ful|less|ive|able|ible|al|ic|ed|ing|ary|ent|ant|fair|close|thin|weak|rushed|wrong|late)))\b/iu.test(
    rest,
  ) &&
  !/^\s+(?:the|a|an) (?:meeting|vote|session|hearing|election|referendum|strike|witness|police|recess|halt|truce|doctor|number)\b/i.test(
    rest,
  )

/** Forms that follow "is" or "was" when the person does the thinking. */
export const isThinking = /^\p{L}+ing\b/iu

const raising =
  '(?:said|reported|thought|believed|understood|expected|known|rumou?red|alleged|likely|unlikely|certain|sure|bound|set|quick|keen|inclined|prepared|ready|supposed|assumed|presumed|heard)\\s+to|(?:quoted|cited|described|recorded|reported)\\s+as'
const perfect = '(?:\\s+have(?:\\s+been)?|\\s+be(?=\\s+\\p{L}+ing\\b))?'

/** After "is" or "was", what makes a report of somebody's view: "said to have", "quoted as". */
export const raised = new RegExp(`^(?:${raising})${perfect}\\s+`, 'iu')

/** What may come between a name and its verb: modals, auxiliaries, adverbs, and verbs of seeming and going on. */
export const beforeVerb = new RegExp(
  `^(?:(?:(?:appears?|appeared|seems?|seemed|continues?|continued|tends?|tended|comes?|came|begins?|began|refuses?|refused|declines?|declined|used|ought|went on|goes on|going|happens?|happened|starts?|started)\\s+to|(?:keeps?|kept|began|begins|started|starts|stopped|stops)(?=\\s+\\p{L}+ing\\b))${perfect}|may|might|could|would|should|will|must|can|does|did|do|has|have|had|having|is|was|are|were|been|be|not|n't|never|always|often|also|still|now|long|already|once|even|well|ever|again|later|then|too|just|both|perhaps|simply|sometimes|apparently|first|last|herself|himself|themselves|\\p{L}+ly|'d|'ll)\\s+`,
  'iu',
)

/** "X's view": nouns for what somebody thinks. */
export const mindNoun =
  /^'s?\s+(?:\p{L}+\s+){0,2}?(views?|opinions?|doubts?|concerns?|worr(?:y|ies)|predictions?|assertions?|insistence|assessment|preferences?|misgivings|beliefs?|arguments?|stance|contentions?|claims?(?! (?:for|against|to|of (?:damage|loss)))|convictions?|thinking|mind|eyes|perspective|reasoning|worldview|hopes?|fears?|words?|telling|logic|suspicions?)\b/iu

/** "According to X", "in the view of X", "the fear voiced by X". */
export const beforeName =
  /\b(according to|in the (?:view|opinion|words|eyes|mind|judgment|telling) of|the (?:views?|opinions?|beliefs?|fears?|hopes?|doubts?|convictions?) of|as (?:told|argued|claimed|explained|put|said|noted|seen|described) by|(?:views?|opinions?|beliefs?|arguments?|fears?|hopes?|doubts?|claims?|concerns?|worr(?:y|ies)|warnings?|contentions?|assertions?|ideas?|notions?) (?:\p{L}+ly )?(?:held|shared|voiced|expressed|raised|made|put forward|advanced|pressed|repeated|offered|championed) by|(?:argued|believed|feared|claimed|said|maintained|asserted|suggested) by|per)\s+(?:the\s+)?$/iu

/** "To X, the wall is a mistake": at the beginning of a sentence, with a comma behind the name. */
export const beforeNameAndComma = /(?:^|[.!?;]\s+|\n|,\s(?:and|but|yet|while|because)\s)(to|for)\s+$/iu

export const putIt =
  /^(?:\s+(?:once|recently|later|himself|herself|has|had))?\s+(puts? it|sees? it|saw it|says|said|argues|argued|notes|noted|warned|warns|explained|explains|claims|claimed|likes to say)\b/i

function formsOf(verb: string): string[] {
  const stem = verb.replace(/e$/, '')
  const third = /(s|sh|ch|x)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? verb.replace(/y$/, 'ies')
      : `${verb}s`
  const past = /[^aeiou]y$/.test(verb) ? verb.replace(/y$/, 'ied') : `${stem}ed`
  const doubled = /^(admit|fret|quip)$/.test(verb)
    ? [`${verb}${verb.slice(-1)}ed`, `${verb}${verb.slice(-1)}ing`]
    : []
  return [third, past, `${stem}ing`, ...doubled, verb]
}
