/** Words that leave no exception and no doubt: a closed class of quantifiers, adverbs and verbs of certainty. */
export const absolute =
  /\b(always|never|forever|every|everyone|everybody|everything|everywhere|all|no one|nobody|nothing|none|nowhere|guarant(?:ees?|eed|eeing)|pro(?:ves?|ved|ven|ving)|proof|certain(?:ly|ty)?|inevitabl[ey]|undoubtedly|undeniabl[ey]|unquestionabl[ey]|indisputabl[ey]|definitely|definitive(?:ly)?|absolute(?:ly)?|complete(?:ly)?|entire(?:ly)?|total(?:ly)?|utter(?:ly)?|impossible|unavoidable|without (?:a )?(?:doubt|question|exception)|beyond (?:all |any )?doubt|no doubt|useless|worthless|once and for all)\b/gi

/** "All in all", "at all", "above all": phrases in which the word claims nothing; "not always" says the opposite. */
export const idle =
  /\b(all in all|at all|above all|after all|first of all|all right|all but|all the same|all of a sudden|not (?:all|every|always|everyone|certain|entirely|completely|guaranteed|proof|proven)|no (?:proof|guarantee|certainty)|nothing (?:but|notable)|a certain|certain (?:\p{L}+s)\b|total (?:of|cost|sum|number)|in total)\b/giu

/** The bare future: what will happen, said as if it were known. */
export const future = /\b(will|won't|shall|shan't|is going to|are going to)\b|(?<=\p{L})'ll\b/iu
