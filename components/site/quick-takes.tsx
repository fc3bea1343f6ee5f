import { type AiDisclosure, takeWords } from '@/domain/stories/disclosure'
import type { StoryContent } from '@/domain/stories/story'

type Props = { takes: StoryContent['quickTakes']; aiDisclosure: AiDisclosure }

/** The five quick takes; one that was skipped keeps its label and says so. */
export function QuickTakes({ takes, aiDisclosure }: Props) {
  return (
    <section className="quick-take" aria-labelledby="quick-take" ai-disclosure={aiDisclosure}>
      <h2 id="quick-take">Quick take</h2>
      <dl className="takes">
        {takes.map((take) => (
          <div key={take.label}>
            <dt className="smaller">{take.label}</dt>
            <dd className={take.text ? undefined : 'soft'}>
              {takeWords(take) ?? 'Nothing notable in the source.'}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
