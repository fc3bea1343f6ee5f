import type { EvidenceSentence } from '@/domain/generation/attempt'
import { lighting } from './lit-evidence'
import { type Anchors, evidenceKey } from './source-text'

/** The source sentences that were picked without AI. */
export function EvidenceList({ evidence, anchors }: { evidence: EvidenceSentence[]; anchors: Anchors }) {
  if (evidence.length === 0) {
    return <p className="text-muted text-sm">No AI was used. No sentence of the source bears on this lens.</p>
  }
  return (
    <div className="grid gap-1 text-sm">
      <p>No AI was used. These sentences of the source bear on this lens:</p>
      <ul className="grid list-disc gap-1 pl-5">
        {evidence.map(({ source, sentence, text, matched }) => (
          <li key={`${source} ${sentence}`}>
            <InSource anchor={anchors[evidenceKey(source, sentence)]}>{text}</InSource>{' '}
            {matched.length > 0 && <span className="text-muted">({matched.join(', ')})</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A sentence that leads to its place in the source; plain where the source has changed and no longer holds it. */
const InSource = ({ anchor, children }: { anchor: string | undefined; children: string }) =>
  anchor ? (
    <a
      {...lighting(anchor)}
      href={`#${anchor}`}
      className="text-ink underline decoration-line hover:decoration-accent"
    >
      {children}
    </a>
  ) : (
    children
  )
