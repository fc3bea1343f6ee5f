/** Words that reverse a statement, and verbs that deny what follows them. */
export const negations = new Set(
  `no not never none nobody nothing nowhere neither nor without cannot hardly scarcely barely seldom rarely unless except
  deny denies denied denying denial refuse refuses refused refusing refusal reject rejects rejected rejecting rejection
  fail fails failed failing failure lack lacks lacked lacking decline declines declined declining stop stops stopped stopping
  avoid avoids avoided avoiding prevent prevents prevented preventing forbid forbids forbade forbidden ban bans banned
  banning dispute disputes disputed disputing false untrue wrong`.split(/\s+/),
)

/** Beginnings that make the opposite of a word: "legal" and "illegal". */
export const negatingPrefixes = [
  'un',
  'in',
  'im',
  'il',
  'ir',
  'dis',
  'non',
  'non-',
  'mis',
  'de',
  'anti',
  'anti-',
]
