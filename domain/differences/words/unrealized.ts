const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** By lemma: what follows may be so. */
export const possible = set(
  `could may might can would should possibly perhaps maybe potential potentially likely unlikely possible probable probably
  conceivable conceivably risk chance threaten fear warn suggest appear seem tend estimate preliminary`,
)

/** By lemma: what follows is to come, or is meant to. */
export const planned = set(
  `will shall plan intend aim schedule prepare expect hope pledge promise vow poise slate propose proposal consider weigh
  discuss mull set due ready about forecast project predict upcoming await yet until pending would-be prospective
  anticipate commit candidate plans`,
)

/** By lemma: somebody wants what follows, and it isn't said that they got it. */
export const sought = set(
  `ask seek request want urge demand apply petition recommend try attempt bid motion draft campaign lobby appeal call
  suggest encourage press application invite advise wish eye explore negotiate pursue push`,
)

/** By lemma: somebody says so of somebody, and nobody has decided it. */
export const alleged = set(
  `accuse allege allegedly alleged suspect charge claim reportedly purported warrant indictment accusation allegation
  investigate face suspected complaint contend purportedly`,
)

/** Shallow words that only look like one of those above: "set up", "the charge of $5". */
export const isUnrealized = (lemma: string) =>
  possible.has(lemma) || planned.has(lemma) || sought.has(lemma) || alleged.has(lemma)
