const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Words that turn round what follows them. */
export const negators = set(`not n't nt no never none neither nor without cannot hardly scarcely barely`)

/** By lemma: verbs and adjectives that say the same as "not" and what follows. */
export const negatingVerbs = set(`fail refuse deny decline unable`)

/** By lemma: what a sentence can say instead of a "not". */
export const insteadOfNot = set(
  `reject refuse deny fail ban bar block prohibit forbid decline avoid prevent lack stop halt end cease abandon drop oppose
  dismiss unable impossible illegal without against instead rather only remain miss omit exclude exempt scrap cancel
  withhold resist few little rarely seldom absent outlaw overturn withdraw skip unlikely false untrue wrong reverse rule
  unlawful escape spare nothing nobody nowhere closed unsuccessful unsuccessfully missing vacant void dispute defeat short keep still yet`,
)
