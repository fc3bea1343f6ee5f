/**
 * Words that say a sentence is a possibility, a guess or somebody's reading. A closed class: modals of possibility,
 * adverbs of likelihood, verbs of seeming and of expecting, and the phrases made of them.
 */
export const hedge =
  /\b(may|might|could|would|should|can|perhaps|maybe|possibly|probably|potential(?:ly)?|presumably|arguably|apparently|seemingly|reportedly|allegedly|supposedly|conceivably|plausibl[ey]|likely|unlikely|likelihood|possible|possibility|probable|uncertain|unclear|appears?|appeared|seems?|seemed|suggests?|suggested|tends?|tended|expect(?:s|ed)?|estimated?|anticipated?|risks? (?:of )?\w+ing|if|hypothetical(?:ly)?|in theory|on paper|not (?:yet )?(?:clear|certain|known|always|necessarily)|remains? to be seen|open question|some (?:may|might|will|would) (?:say|see|argue))\b/i

/**
 * "If" makes a sentence an inference, but not a claim in its main clause any softer. A modal that
 * leaves no way out isn't a hedge: "can never".
 */
export const clauseHedge = new RegExp(
  hedge.source
    .replace('|if|', '|')
    .replace('(may|', '(?!(?:can|could|would) (?:never|by no means|under no circumstances)\\b)(may|'),
  'i',
)
