/** Verbs of saying and of thinking: with a person before them they put a statement or a view into that person's mouth. */
const regular =
  `argue claim insist warn contend maintain assert declare acknowledge admit concede state remark comment
explain note stress emphasize emphasise reckon hope fear expect want worry believe suggest predict consider regard
view deem doubt suspect assume imagine anticipate caution complain allege affirm reiterate profess opine lament counter
agree disagree deny conclude speculate wonder guess urge prefer dream recall describe dismiss propose observe fret signal
conceive reason muse suppose dispute trust boast joke quip tweet reply respond favor favour dread intend`.split(
    /\s+/,
  )

const irregular = `say says said saying|think thinks thought thinking|feel feels felt feeling|tell tells told telling|know knows knew knowing|write writes wrote written writing|understand understands understood|foresee foresees foresaw|hold that|holds that|held that|make clear|makes clear|made clear|point out|points out|pointed out|is convinced|was convinced|is certain|is sure|was sure|is afraid|is worried|is confident|is of the view`

/** All finite and -ing forms. */
export const saysOrThinks = new RegExp(
  `^(${[...regular.flatMap(formsOf), ...irregular.split(/[|]/).flatMap(splitForms)].join('|')})\\b`,
  'i',
)

/** Verbs that report a view only with what they introduce: "explains that", "describes it as"; "explains the plan" is an act. */
const weak =
  /^(explain|respond|propos|observ|signal|repl|recall|favou?r|dismiss|describ|guess|intend|comment)/i

/** Whether the verb, with what follows it, puts a view into somebody's mouth. */
export const reportsView = (verb: string, rest: string) =>
  !weak.test(verb) || /^\s+(?:that|how|why|to (?:reporters|lawmakers))\b|^[^.;!?]{1,50}\bas\b/i.test(rest)

/** Forms that follow "is" or "was" when the person does the thinking. */
export const isThinking = /^\p{L}+ing\b/iu

/** What may stand between a name and its verb: modals, auxiliaries, adverbs. */
export const beforeVerb =
  /^(?:(may|might|could|would|should|will|must|can|does|did|do|has|have|had|is|was|are|were|been|be|not|n't|never|always|often|also|still|now|long|already|once|even|well|ever|again|later|then|too|just|both|perhaps|simply|sometimes|apparently|\p{L}+ly)\s+|('d|'ll)\s+)/iu

/** "X's view": nouns that stand for what somebody thinks. */
export const mindNoun =
  /^'s?\s+(?:\p{L}+\s+){0,2}?(views?|opinions?|beliefs?|arguments?|stance|contentions?|claims?|convictions?|thinking|mind|eyes|perspective|reasoning|worldview|hopes?|fears?|words?|telling|logic|suspicions?)\b/iu

/** "According to X", "in the view of X", "for X, … as X put it". */
export const beforeName =
  /\b(according to|in the (?:view|opinion|words|eyes|mind) of|the (?:view|opinion|belief) of|as (?:told|argued|claimed|explained|put) by|per)\s+(?:the\s+)?$/i

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

function splitForms(forms: string): string[] {
  return / (that|clear|out|convinced|certain|sure|afraid|worried|confident|of)/.test(forms)
    ? [forms]
    : forms.split(' ')
}
