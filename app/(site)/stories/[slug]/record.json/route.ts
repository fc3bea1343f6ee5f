import type { NextRequest } from 'next/server'
import { answerJson, answerProblem } from '@/app/api/v1/answer-json'
import { readRecord } from '@/domain/stories/read-record'
import { noStory } from '../../no-story'
import { versionAsked } from '../record/version-asked'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const number = versionAsked(request.nextUrl.searchParams.get('version'))
  const { slug } = await params
  const found = number === null ? null : await readRecord(slug, number)
  if (!found) return await noStory(slug, 'There is no such version of a published story.')
  if (found.signed) return answerJson(found.signed)
  return answerProblem(404, 'no_record', 'This version was published before records were signed.')
}
