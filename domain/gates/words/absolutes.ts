/** Words that leave no exception and no doubt: a closed class of quantifiers, adverbs and verbs of certainty. */
export const absolute =
  /\b(always|never|forever|every|everyone|everybody|everything|everywhere|all|no one|nobody|nothing|none|nowhere|guarant(?:ees?|eed|eeing)|pro(?:ves?|ved|ven|ving)|proof|certain(?:ly|ty)?|inevitabl[ey]|undoubtedly|undeniabl[ey]|unquestionabl[ey]|indisputabl[ey]|definitely|definitive(?:ly)?|absolute(?:ly)?|complete(?:ly)?|entire(?:ly)?|total(?:ly)?|utter(?:ly)?|impossible|unavoidable|without (?:a )?(?:doubt|question|exception)|beyond (?:all |any )?(?:doubt|question)|no doubt|no question|useless|worthless|once and for all)\b/gi

/** Phrases in which the word claims nothing: set phrases, nouns of law and trade, verbs of finishing, a bound on a group. */
export const idle = new RegExp(
  [
    // Set phrases.
    'all in all|at all|above all|after all|first of all|last of all|least of all|most of all|all right|all but|all the same|all of a sudden|all along|all told|all too|all the (?:more|less|while|way|time)|for all (?:that|its|their|his|her|the)|of all (?:things|places|people)|in all(?: \\p{L}+)?|by all (?:accounts|means)|all (?:sides|parties)|that is all|all eyes|all (?:of )?(?:this|that)|it all|all (?:two|three|four|five|six|seven|eight|nine|ten|\\d+)',
    'every (?:other|now|so|few|year|month|week|day|night|morning|evening|hour|minute|spring|summer|autumn|fall|winter|season|weekday|second|third|fourth|fifth|\\d+|two|three|four|five|six|ten)|each and every|every bit as|every (?:reason|right|chance|intention)|everything (?:else|from|between)|everyone else|nothing else',
    'never ?mind|never before|never-ending|now or never|better late than never',
    'nothing (?:but|notable|new|more|less|short|like|of the (?:kind|sort)|to do with|in (?:the|this|that) (?:text|report|article|rule|law|order|notice|source|record|contract|deal|agreement|bill)|to (?:say|add))|(?:say|says|said|saying|mention|mentions|mentioned|adds?|added|or) (?:almost |next to )?nothing|next to nothing|for nothing|nothing if not',
    'none (?:of (?:this|that|it)|the (?:less|wiser)|too|other|at all)|second to none',
    '(?:no one|nobody) (?:left|else|yet|knows?|asked|would say|has (?:yet )?(?:said|asked|shown|explained))',
    'a certain|certain (?:\\p{L}+s|people|children|kind|sort|amount|degree|extent)|make certain',
    // Nouns of law and trade.
    '(?:burden|standard|degree|lack|absence) of proof|proof (?:of (?:identity|payment|purchase|insurance|residence|concept|citizenship|delivery|income|age|loss|ownership|consent|address)|first|second|later)|(?:for|any|some|more|little|without|written|in search of) proof|proofs?, not|(?:no|without|little|any|some|such|written|legal|federal|state|loan|price|job|wage|security|constitutional) guarantees?|(?:without|wants?|needs?|seeks?|offers?) a guarantee|(?<=^\\s*)an? guarantee|guarantees (?:of (?:due|free|equal|fair|privacy|liberty|rights?)|in the)|guaranteed (?:rates?|prices?|incomes?|loans?|minimum|returns?|wages?|hours)|(?:prove|proves|proved|proving) (?:hard|harder|difficult|costly|slow|useful|easier|easy|tricky|awkward|too|more|less|popular|unpopular|otherwise)|(?:proven|proved) (?:track|technology|record|reserves)|certainty (?:about|for|later|first)|(?:more|less|some|little|legal|any|for|seek|seeks|want|wants) certainty',
    // Verbs of finishing and plain measures.
    '(?:to|is|are|was|were|be|been|once|when|until|a|the|nearly|not|half|under) complete(?! (?:and utter|nonsense|failure|collapse|disaster|ban|surrender|control|victory|destruction|ruin|waste|hoax|lie|fraud|triumph|success|freedom|safety|security|certainty|disregard|chaos|betrayal))|completes? (?:the|a|an|its|their|his|her|this|that)|complete (?:with|by|the|its|their)|total (?:of|cost|costs|sum|number|amount|price|bill|spending|value|output|budget|area|vote|votes)|in total|(?:a|the|that|this|grand) total(?! (?:failure|collapse|disaster|ban|surrender|control|victory|destruction|ruin|waste|loss|war))|utters?',
    // Said not to be so, or only almost.
    "not (?:all|every|always|everyone|everybody|everything|everywhere|certain|entirely|completely|totally|absolutely|guaranteed|proof|proven|inevitable|impossible|unavoidable|definitive|useless|worthless)|(?:almost|nearly|virtually|practically|hardly|scarcely|well-nigh|close to|far from|less than|short of|anything but|more or less) (?:\\p{L}+ )?(?:all|every|everyone|everybody|everything|everywhere|always|never|nobody|nothing|none|no one|certain|certainly|entirely|completely|totally|impossible|inevitable|useless|worthless|complete|total|absolute|proven)|no (?:proof|guarantees?|certainty)|(?:cannot|can not|could not|do not|does not|did not|has not|have not|had not|is not|are not|n't|nor|without|rather than|instead of|hard to|yet to|fail(?:s|ed)? to|need(?:s|ed)? to|has to|have to|had to|must|to|should) (?:yet |fully |be |it )?(?:prove|proven|proved|proving|guarantee|guaranteed|guaranteeing|proof)",
  ]
    .map((phrase) => `\\b(?:${phrase})\\b`)
    .join('|'),
  'giu',
)

/** Where a clause asks or supposes: what follows doesn't claim that it's true. */
export const supposing =
  /\b(?:if|unless|until|till|lest|whether|in case|as if|as though|provided that|suppose|supposing|imagine|(?:ask|question|wonder|depend|decid|debat|test|disput|unclear|doubt)\p{L}*(?: (?:on|of|about|is|was|remains))? (?:who|whose|why|how|what|where|which))\b/iu

/** Verbs after which something is asked for, meant or promised, but not said to be. */
export const wanting =
  /\b(?:(?:promis|pledg|urg|requir|propos)(?:e|es|ed|ing)|(?:vow|demand|ask|request|order|want|intend|insist|wish|seek|plan|aim|hop|try|tri|need)(?:s|e|es|ed|ing|ned|ning)?|sought|calls? for|call(?:ed|ing) for|press(?:es|ed|ing)? for|designed|meant|supposed|in order|so)(?: \p{L}+){0,3}? (?:to|that|for)\b|(?<!\b(?:the|a|an|this|that|its|their|his|her|new|each|no)\s)\b(?:(?:promis|pledg|requir|propos)(?:e|es|ed|ing)|(?:vow|demand|request|order|want|seek)(?:s|ed|ing)?|sought|call(?:s|ed|ing)? for|press(?:es|ed|ing)? for) $/iu

/** The bare future: what will happen, said as if it were known. */
export const future = /\b(will|won't|shall|shan't|is going to|are going to)\b|(?<=\p{L})'ll\b/iu

/** "The will of voters", "free will", "at will": a noun; "who will pay" and "those who will move" ask or bound. */
export const idleFuture =
  /\b(?:the|a|an|free|good|ill|political|popular|public|own|their|its|his|her|at|of|any|no) will\b(?! (?:be|have|not))|\bwill (?:of|to (?:act|live|fight|change|win|pay))\b|\b(?:who|whom|whether|what|how|when|where|why|if|those who|people who) (?:\p{L}+ ){0,3}?will\b/giu
