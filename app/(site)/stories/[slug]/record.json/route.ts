import type { NextRequest } from 'next/server'
import { readRecord } from '@/domain/stories/read-record'
import { versionAsked } from '../record/version-asked'

/** Else the build would freeze it. */
export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const number = versionAsked(request.nextUrl.searchParams.get('version'))
  const found = number === null ? null : await readRecord((await params).slug, number)
  if (!found) return answer({ error: 'There is no such version of a story here.' }, 404)
  if (!found.signed) return answer({ error: 'This version was published before records were signed.' }, 404)
  return answer(found.signed, 200)
}

const answer = (value: object, status: number) =>
  Response.json(value, { status, headers: { 'access-control-allow-origin': '*' } })
