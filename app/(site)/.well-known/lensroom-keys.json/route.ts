import { readKeys } from '@/domain/stories/read-keys'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return Response.json({ keys: await readKeys() }, { headers: { 'access-control-allow-origin': '*' } })
}
