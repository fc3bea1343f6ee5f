import { translationWords } from '@/domain/stories/disclosure'
import type { StoryContent } from '@/domain/stories/story'
import { When } from './when'

/** What the newsroom read for a story and when, one line a source. */
export function SourceLines({ sources }: Pick<StoryContent, 'sources'>) {
  return sources.map((source) => (
    <li key={`${source.url} ${source.title}`}>
      {source.readAt ? (
        <>
          We read {nameOf(source)} on <When at={new Date(source.readAt)} />
          {source.snapshotHash ? ' and kept a copy of its text.' : '.'}
        </>
      ) : (
        `We were told of ${nameOf(source)}; its text was not read.`
      )}
      {source.translation && ` ${translationWords(source)}.`}
    </li>
  ))
}

/** What a source is called in a sentence. */
export const nameOf = ({ publisher, title }: StoryContent['sources'][number]) =>
  publisher || title || 'the source'
