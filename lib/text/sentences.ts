export type Sentence = { text: string; start: number; end: number }

/**
 * Splits a text into sentences with their offsets: `text` is exactly `slice(start, end)`, without the white space around it.
 * A blank line or a line break always ends a sentence; titles, initials and abbreviations do not.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const line of text.matchAll(/[^\n]+/g)) sentences.push(...sentencesOfLine(line[0], line.index))
  return sentences
}

function sentencesOfLine(line: string, offset: number): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const end of boundariesOf(line)) {
    if (end < line.length && goesOn(line.slice(Math.max(start, end - 80), end), line.slice(end, end + 80)))
      continue
    const sentence = trimmed(line.slice(start, end), offset + start)
    if (sentence) sentences.push(sentence)
    start = end
  }
  return sentences
}

/**
 * Where the segmenter ends sentences. Its time is quadratic in a text's length, so it gets a window that begins at
 * a boundary, and its word isn't taken on a sentence that may go on past the window.
 */
function* boundariesOf(line: string): Generator<number> {
  let size = window
  for (let from = 0; from < line.length; ) {
    const ends = [...segmenter.segment(line.slice(from, from + size))].map(
      ({ segment, index }) => from + index + segment.length,
    )
    if (from + size < line.length) ends.pop()
    yield* ends
    size = ends.length === 0 ? size * 2 : window
    from = ends.at(-1) ?? from
  }
}

const window = 4_000
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Whether the segmenter broke too early: after a title or an initial, or before a word that cannot begin a sentence. */
function goesOn(before: string, after: string): boolean {
  const end = before.trimEnd()
  const next = after.trimStart()
  if (/[.?!…]["”’')\]]+$/u.test(end)) return /^\p{Ll}/u.test(next)
  if (!end.endsWith('.')) return false
  const word = end.match(/([\p{L}\p{N}.]+)\.$/u)?.[1] ?? ''
  if (titles.has(word.toLowerCase())) return true
  if (/^\p{Lu}$/u.test(word)) return !endsOnLetter.test(end)
  if (/^[\p{Ll},;]/u.test(next)) return true
  if (/^(\p{L}\.)+\p{L}$/u.test(word)) return !startsNew.test(next)
  return midSentence.has(word.toLowerCase()) && /^[\p{N}\p{Lu}]/u.test(next)
}

/** "Plan B." and "vitamin C." end a sentence although a single capital comes before the period. */
const endsOnLetter =
  /\b(plan|vitamin|hepatitis|class|group|grade|type|appendix|exhibit|section|option) \p{Lu}\.$/iu

/** After "U.S." only a word that commonly opens a sentence ends it. */
const startsNew =
  /^["“‘(]?(The|A|An|It|He|She|They|We|I|You|This|That|These|Those|But|And|In|On|At|As|For|After|Before|When|While|If|There|His|Her|Their|Its|Our|Officials|Critics|Some|Many|Most|Other|Others|Since|According|However|Meanwhile|Still|Now|Last|With|By|From|No|Not|So|What|Who|Why|How|To|Under|During|Despite|Although|Both|One|Two|Another|Also)\b/

const titles = new Set(
  'mr mrs ms mx dr prof gov sen rep lt col gen sgt capt cmdr adm maj cpl pvt rev fr hon pres sec st mt ft messrs mme mlle supt insp atty amb hr nr vs e.g i.e cf approx ca bzw z.b'.split(
    ' ',
  ),
)

const midSentence = new Set(
  'jan feb mar apr jun jul aug sept sep oct nov dec no vol pp p fig art ch ave blvd dept univ est bros'.split(
    ' ',
  ),
)

function trimmed(raw: string, offset: number): Sentence | undefined {
  const text = raw.trim()
  if (text === '') return undefined
  const start = offset + raw.indexOf(text)
  return { text, start, end: start + text.length }
}
