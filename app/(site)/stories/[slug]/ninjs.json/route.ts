import { publishedStory } from '@/domain/stories/queries'
import { publicUrl } from '@/lib/env'
import { site } from '../../../reads'
import { ninjsOf } from './ninjs'

/** Else the build would freeze it. */
export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [story, { siteName }] = await Promise.all([publishedStory((await params).slug), site()])
  const headers = { 'access-control-allow-origin': '*' }
  if (!story) return Response.json({ error: 'There is no such story here.' }, { status: 404, headers })
  return Response.json(ninjsOf(story, { siteName, origin: publicUrl() }), { headers })
}
