import type { EvidenceSentence } from '@/domain/generation/attempt'
import { lighting } from './lit-evidence'
import { sentenceAnchor } from './source-text'

/** The source sentences that were picked without AI. */
export function EvidenceList({ evidence }: { evidence: EvidenceSentence[] }) {
  if (evidence.length === 0) {
    return <p className="text-muted text-sm">No AI was used. No sentence of the source bears on this lens.</p>
  }
  return (
    <div className="grid gap-1 text-sm">
      <p>No AI was used. These sentences of the source bear on this lens:</p>
      <ul className="grid list-disc gap-1 pl-5">
        {evidence.map(({ source, sentence, text, matched }) => (
          <li key={`${source} ${sentence}`}>
            <a
              {...lighting(sentenceAnchor(source, sentence))}
              href={`#${sentenceAnchor(source, sentence)}`}
              className="text-ink underline decoration-line hover:decoration-accent"
            >
              {text}
            </a>{' '}
            {matched.length > 0 && <span className="text-muted">({matched.join(', ')})</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
