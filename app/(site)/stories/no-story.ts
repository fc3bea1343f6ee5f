import { answerProblem } from '@/app/api/v1/answer-json'
import { tombstone } from '@/domain/stories/queries'

/** What programs are told where there is no story: 410 with the reason for a withdrawn one, else 404. */
export async function noStory(slug: string, message = 'There is no published story of this slug.') {
  const gone = await tombstone(slug)
  if (!gone) return answerProblem(404, 'unknown_story', message)
  const { reason, at } = gone
  return answerProblem(410, 'withdrawn', 'This story was withdrawn.', { reason, at: at.toISOString() })
}
