import { z } from 'zod'
import { couldBeSlug, storyAddress } from '@/domain/stories/address'
import { listNotedStories } from '@/domain/stories/list-noted-stories'
import { publicLens, publicTopic } from '@/domain/stories/queries'
import { publicUrl } from '@/lib/env'
import { answerJson, answerProblem } from '../answer-json'
import { storyJson } from './story-json'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

const name = z.string().refine(couldBeSlug, 'must be a part of an address, such as "ferry-fares"').optional()
const asked = z.object({
  before: name,
  topic: name,
  lens: name,
  limit: z
    .string()
    .regex(/^([1-9]|[1-4]\d|50)$/, 'must be a whole number from 1 to 50')
    .transform(Number)
    .default(20),
})

/** Published stories, the newest first, with the address of the next page. */
export async function GET(request: Request): Promise<Response> {
  const parsed = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const parameter = issue?.path.join('.') ?? ''
    return answerProblem(400, 'bad_parameter', `${parameter} ${issue?.message}.`, { parameter })
  }
  const { topic, lens, limit } = parsed.data
  if (topic !== undefined && !(await publicTopic(topic))) {
    return answerProblem(404, 'unknown_topic', 'No published story has this topic.')
  }
  if (lens !== undefined && !(await publicLens(lens))) {
    return answerProblem(404, 'unknown_lens', 'There is no lens of this key.')
  }
  const before = await presentSlug(parsed.data.before)
  if (before === null) {
    const message = 'before names no story. It takes the slug of the last story of the page before.'
    return answerProblem(400, 'bad_parameter', message, { parameter: 'before' })
  }
  const found = await listNotedStories({ topic, lens, before, limit: limit + 1 })
  const stories = found.slice(0, limit)
  const last = found.length > limit ? stories.at(-1)?.slug : undefined
  return answerJson({
    stories: stories.map((story) => storyJson(story, publicUrl())),
    next: last === undefined ? null : nextAddress({ before: last, topic, lens, limit: String(limit) }),
  })
}

/** The story's current slug; null when there never was such a story. */
async function presentSlug(slug: string | undefined): Promise<string | undefined | null> {
  if (slug === undefined) return undefined
  const address = await storyAddress(slug)
  if (address.kind === 'unknown') return null
  return address.kind === 'moved' ? address.slug : slug
}

function nextAddress(parameters: Record<string, string | undefined>): string {
  const address = new URL('/api/v1/stories', publicUrl())
  for (const [key, value] of Object.entries(parameters)) if (value) address.searchParams.set(key, value)
  return address.href
}
