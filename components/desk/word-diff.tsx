import { diffWords } from 'diff'

/** What changed between two texts, word by word: removed words struck through, new ones underlined. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  let at = 0
  return (
    <p className="whitespace-pre-wrap">
      {diffWords(before, after).map((part) => {
        const key = at
        at += part.value.length
        if (part.removed) {
          return (
            <del key={`out ${key}`} className="bg-danger-soft text-danger decoration-1">
              {part.value}
            </del>
          )
        }
        if (part.added) {
          return (
            <ins key={`in ${key}`} className="bg-ok-soft text-ok decoration-2">
              {part.value}
            </ins>
          )
        }
        return <span key={`same ${key}`}>{part.value}</span>
      })}
    </p>
  )
}
