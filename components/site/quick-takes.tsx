import { type FrontField, quickTakeKeys, quickTakeLabels } from '@/domain/front-text'
import { type AiDisclosure, takeWords } from '@/domain/stories/disclosure'
import type { StoryContent } from '@/domain/stories/story'
import { Noted } from './noted'
import type { NumberedRow } from './passage-numbers'

type Props = {
  takes: StoryContent['quickTakes']
  aiDisclosure: AiDisclosure
  /** The numbered sentences of a field of the front text. */
  rowsOf: (field: FrontField) => NumberedRow[]
}

/** The five quick takes; one that was skipped keeps its label and says so. */
export function QuickTakes({ takes, aiDisclosure, rowsOf }: Props) {
  return (
    <section className="quick-take" aria-labelledby="quick-take" ai-disclosure={aiDisclosure}>
      <h2 id="quick-take">Quick take</h2>
      <dl className="takes">
        {takes.map((take) => (
          <div key={take.label}>
            <dt className="smaller">{take.label}</dt>
            <dd className={take.text ? undefined : 'soft'}>
              <Noted
                text={takeWords(take) ?? 'Nothing notable in the source.'}
                rows={rowsOfTake(take.label, rowsOf)}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function rowsOfTake(label: string, rowsOf: Props['rowsOf']): NumberedRow[] {
  const key = quickTakeKeys.find((one) => quickTakeLabels[one] === label)
  return key ? rowsOf(key) : []
}
