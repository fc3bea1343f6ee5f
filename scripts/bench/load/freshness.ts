import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { storyTag } from '@/domain/stories/tags'
import { ask } from './ask'
import { quantile } from './rounds'

type Site = { ports: number[]; host: string; slugs: string[] }

/**
 * Milliseconds from the commit of a changed headline, announced as a publication announces it, until each of the
 * instances has given the new page to a reader who asks all the time.
 */
export async function timeToFresh({
  ports,
  host,
  slugs,
}: Site): Promise<{ p50: number; p99: number; rounds: number }> {
  const times: number[] = []
  for (const [round, slug] of slugs.entries()) {
    const path = `/stories/${slug}`
    for (const port of ports) await ask(port, path, { host })
    const headline = `Changed for the bench, round ${round}`
    await db.transaction(async (tx) => {
      await tx.execute(sql`update story_versions v
        set headline = ${headline}, content = jsonb_set(content, '{headline}', to_jsonb(${headline}::text))
        from briefs b where b.id = v.brief_id and b.published_version = v.number and b.slug = ${slug}`)
      await tx.execute(sql`select pg_notify('stale_pages', ${storyTag(slug)})`)
      await tx.execute(sql`select pg_notify('stale_pages', 'index')`)
    })
    const since = performance.now()
    times.push(...(await Promise.all(ports.map((port) => untilFresh(port, path, host, headline, since)))))
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), rounds: slugs.length }
}

async function untilFresh(port: number, path: string, host: string, headline: string, since: number) {
  for (let looks = 0; looks < 5_000; looks++) {
    const { body } = await ask(port, path, { host })
    if (body.includes(headline)) return performance.now() - since
    await wait(1)
  }
  throw new Error(`port ${port} never showed the new headline`)
}
