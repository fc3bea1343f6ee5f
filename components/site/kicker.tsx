import type { StoryContent } from '@/domain/stories/story'

/** The topics of a story, above its headline in a list. */
export function Kicker({ story }: { story: StoryContent }) {
  if (story.topics.length === 0) return null
  return <p className="kicker small">{story.topics.map((topic) => topic.name).join(' · ')}</p>
}
