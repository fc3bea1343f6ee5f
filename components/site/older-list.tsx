import { type OlderSentence, olderVerdict, olderWording } from '@/domain/stories/older-ledger'

/** What a version from before says of the sentences of a lens, marked as withdrawn. */
export function OlderList({ sentences }: { sentences: OlderSentence[] }) {
  if (sentences.length === 0) return null
  return (
    <details className="passages small">
      <summary>{olderWording}</summary>
      <p className="soft">
        A program that counted words in common wrote these verdicts. They prove nothing and{' '}
        <a href="/disclosure#older-wording">are no longer given</a>.
      </p>
      {sentences.map((sentence) => (
        <p key={sentence.text}>
          {sentence.text} <s>{olderVerdict(sentence)}</s>
          {sentence.excerpt && (
            <>
              {' '}
              <q>{sentence.excerpt}</q>
            </>
          )}
        </p>
      ))}
    </details>
  )
}
