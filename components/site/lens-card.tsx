import { lensDisclosure, removalWords } from '@/domain/stories/disclosure'
import type { StoryLens, StorySource } from '@/domain/stories/story'
import { LensMark } from './lens-mark'
import { NearestPassages } from './nearest-passages'
import { OlderList } from './older-list'
import { numberLens } from './passage-numbers'
import { Prose } from './prose'
import { StatusLine } from './status-line'

type Props = { lens: StoryLens; sources: StorySource[]; folded: boolean }

/** One lens of a story; folded away when the reader asked for that. */
export function LensCard({ lens, sources, folded }: Props) {
  const disclosure = lensDisclosure(lens)
  const rows = numberLens(lens.key, lens.passages)
  return (
    <section
      className="lens"
      id={`lens-${lens.key}`}
      aria-labelledby={`lens-name-${lens.key}`}
      ai-disclosure={disclosure.aiDisclosure}
      hidden={folded}
    >
      <header className={`hue-${lens.key}`}>
        <LensMark lensKey={lens.key} />
        <h3 id={`lens-name-${lens.key}`}>{lens.name}</h3>
        <p className="frame small soft">{lens.frame}</p>
      </header>
      {lens.state === 'shown' && <Prose text={lens.body} inferences={lens.inferences} rows={rows} />}
      {lens.removed && <p>{removalWords(lens.removed)}</p>}
      {lens.disclaimer && <p className="disclaimer small">{lens.disclaimer}</p>}
      {!lens.removed && <StatusLine disclosure={disclosure} />}
      {lens.state === 'shown' && <NearestPassages rows={rows} sources={sources} />}
      {lens.state === 'shown' && lens.support && <OlderList sentences={lens.support} />}
    </section>
  )
}
