import { isReady } from '@/domain/status/is-ready'

export const dynamic = 'force-dynamic'

/** 200 while the database answers, else 503, so that a balancer sends readers elsewhere. */
export async function GET() {
  if (await isReady()) return Response.json({ status: 'ready' })
  return Response.json(
    { status: 'the database does not answer' },
    { status: 503, headers: { 'Retry-After': '5' } },
  )
}
