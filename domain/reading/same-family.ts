/**
 * Whether two words, in small letters, are formed from one: "govern" and "intergovernmental", "regulator" and
 * "regulatory". "Police" and "policy" are not.
 */
export function isSameFamily(one: string, other: string): boolean {
  const words = [one, other].map((word) => word.replace(prefix, ''))
  const [a = '', b = ''] = words
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const rests = [a.slice(same), b.slice(same)]
  const apart =
    rests.some((rest) => /^(?:y|ies)$/.test(rest)) && rests.some((rest) => /^(?:e[sd]?|ed|ing)$/.test(rest))
  return same >= 5 && !apart && rests.every((rest) => ending.test(rest))
}

const prefix = /^(?:inter|trans|extra|supra|multi|non|anti|counter)-?(?=\p{L}{5})/u

const ending =
  /^(?:s|e[ds]?|ed|ing|y|ies|(?:al|ial|ional|ic|ical|ary|ory|ors?|ers?|ists?|isms?|i?ty|ities|ments?|mental|ives?|ions?|ations?|ators?|atory|ation|ures?|ative|ize|ise|ship|able)(?:ly|s)?)?$/
