import type { AiDisclosure } from '@/domain/stories/disclosure'
import type { StoryContent } from '@/domain/stories/story'

type Props = { takes: StoryContent['quickTakes']; aiDisclosure: AiDisclosure }

/** The five quick takes; one that was skipped keeps its label and says so. */
export function QuickTakes({ takes, aiDisclosure }: Props) {
  return (
    <section className="quick-take" aria-labelledby="quick-take" ai-disclosure={aiDisclosure}>
      <h2 id="quick-take">Quick take</h2>
      <dl className="takes">
        {takes.map(({ label, text }) => (
          <div key={label}>
            <dt className="smaller">{label}</dt>
            <dd className={text === null ? 'soft' : undefined}>{text ?? 'Nothing notable in the source.'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
