import { lensDisclosure } from '@/domain/stories/disclosure'
import type { StoryRow } from '@/domain/stories/story'
import { InferenceNote, Prose } from './prose'
import { StatusLine } from './status-line'
import { When } from './when'

/** What one lens says in story after story, each with the way to the whole page. */
export function LensAcrossStories({ lensKey, stories }: { lensKey: string; stories: StoryRow[] }) {
  const marked = stories.some(({ story }) =>
    story.lenses.some((lens) => lens.key === lensKey && lens.inferences?.length),
  )
  return (
    <>
      {marked && (
        <p className="small soft">
          <InferenceNote />
        </p>
      )}
      <ul className="lens-list">
        {stories.map(({ slug, story, firstPublishedAt }) => {
          const lens = story.lenses.find((one) => one.key === lensKey && one.state === 'shown')
          if (!lens) return null
          const disclosure = lensDisclosure(lens)
          return (
            <li key={slug}>
              <section ai-disclosure={disclosure.aiDisclosure}>
                <header>
                  <p className="small soft">
                    <When at={firstPublishedAt} />
                  </p>
                  <h2>
                    <a className="title" href={`/stories/${slug}#lens-${lensKey}`}>
                      <bdi>{story.headline}</bdi>
                    </a>
                  </h2>
                </header>
                <div>
                  <Prose text={lens.body} inferences={lens.inferences} />
                  <StatusLine disclosure={disclosure} />
                </div>
              </section>
            </li>
          )
        })}
      </ul>
    </>
  )
}
