import { readText } from '../reading/read-text'
import { remembered } from '../reading/remembered'

/** How alike two texts are, from 0 to 1: by the stems of their content words, and by runs of three words. */
export function likeness(a: string, b: string) {
  const one = traces(a)
  const other = traces(b)
  return {
    stems: jaccard(one.stems, other.stems),
    trigrams: jaccard(one.trigrams, other.trigrams),
    same: one.words === other.words,
  }
}

/** From here on two texts say much the same, whatever the words between. */
export const saysTheSame = ({ stems, trigrams }: { stems: number; trigrams: number }) =>
  stems >= 0.6 || trigrams >= 0.35

const traces: (text: string) => { words: string; stems: Set<string>; trigrams: Set<string> } = remembered(
  (text) => {
    const { words } = readText(text)
    const folded = words.map((word) => word.folded)
    return {
      words: folded.join(' '),
      stems: new Set(words.filter(({ content }) => content).map(({ stem }) => stem)),
      trigrams: new Set(folded.slice(2).map((_, at) => folded.slice(at, at + 3).join(' '))),
    }
  },
)

function jaccard(a: Set<string>, b: Set<string>): number {
  const common = [...a].filter((one) => b.has(one)).length
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}
