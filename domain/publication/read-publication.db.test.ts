import { eq } from 'drizzle-orm'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db, pool } from '@/db/client'
import { settings } from '@/db/schema/newsroom'
import { sources } from '@/db/schema/sources'
import { storyRecords, storyVersions } from '@/db/schema/stories'
import { topics } from '@/db/schema/topics'
import { canonicalJson, sha256 } from '@/lib/canonical'
import { env } from '@/lib/env'
import type { UserActor } from '../actor'
import { submit } from '../briefs/submit'
import { lensViews } from '../lenses/queries'
import { saveLensText } from '../lenses/save-lens-text'
import { aBrief, aPerson, auditOf, lookAndApprove, theCopy, withoutLenses } from '../testing/newsroom'
import { publish } from './publish'

let writer: UserActor
let editor: UserActor
let briefId: string

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor', 'Ada Osei')
  briefId = (await aBrief(writer)).id
  const lens = (await lensViews(db, briefId)).find(({ key }) => key === 'household')
  const text = 'Riders would pay 56 euros for a monthly pass from July.'
  await saveLensText(writer, { lensId: lens?.id ?? '', version: lens?.version ?? 0, body: text })
  await submit(writer, { briefId, hash: (await theCopy(briefId)).hash })
  const written = (await lensViews(db, briefId)).find(({ key }) => key === 'household')
  if (written) await lookAndApprove(editor, written)
  await withoutLenses(editor, briefId)
})
afterEach(() => vi.restoreAllMocks())

const publishNow = async () =>
  await publish(editor, { briefId, hash: (await theCopy(briefId)).hash, publicNote: '' })

const publishedVersion = async () => {
  const [version] = await db.select().from(storyVersions).where(eq(storyVersions.briefId, briefId))
  if (!version) throw new Error('nothing was published')
  return version
}

test('what changes between the check and the signing of a publication is not in what is signed', async () => {
  const [topic] = (await theCopy(briefId)).topicIds
  const holder = new pg.Client({ connectionString: env().DATABASE_URL })
  await holder.connect()
  await holder.query(`begin`)
  // Publishing takes this lock after its checks, when it chooses an address.
  await holder.query(`select pg_advisory_xact_lock(hashtext('story_slugs'))`)
  const publishing = publishNow()
  const waiting = () =>
    pool().query(`select 1 from pg_locks where locktype = 'advisory' and not granted and database =
      (select oid from pg_database where datname = current_database())`)
  await expect.poll(async () => (await waiting()).rowCount).toBe(1)

  await db
    .update(topics)
    .set({ name: 'Something else' })
    .where(eq(topics.id, topic ?? ''))
  await db
    .update(sources)
    .set({ title: 'Another report', publisher: 'Nobody' })
    .where(eq(sources.briefId, briefId))
  await db
    .insert(settings)
    .values({ key: 'site', value: { fourEyes: false } })
    .onConflictDoUpdate({ target: settings.key, set: { value: { fourEyes: false } } })
  await holder.query('commit')
  await holder.end()

  expect(await publishing).toMatchObject({ ok: true })
  const { id, content } = await publishedVersion()
  expect(content).toMatchObject({
    topics: [{ name: 'Public transport' }],
    sources: [{ title: 'Council raises bus fares by 12 percent', publisher: 'The Harbour Courier' }],
    front: { reviewedBySecondPerson: true },
    responsible: 'Ada Osei',
  })
  const [signed] = await db.select().from(storyRecords).where(eq(storyRecords.versionId, id))
  expect(signed?.record).toMatchObject({ fourEyes: true, publishedAt: expect.any(String) })
  expect(signed?.hash).toBe(sha256(canonicalJson(signed?.record)))
  expect(await auditOf(briefId)).toContain('brief.published')
  await db.update(settings).set({ value: {} }).where(eq(settings.key, 'site'))
})

test('a publication reads nothing twice', async () => {
  const seen: string[] = []
  const query = pg.Client.prototype.query
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    const [config, values] = given
    if (typeof config === 'object' && config !== null && 'text' in config)
      seen.push(
        `${String(config.text)} ${JSON.stringify(values ?? ('values' in config ? config.values : []))}`,
      )
    return Reflect.apply(query, this, given)
  })
  expect(await publishNow()).toMatchObject({ ok: true })
  const reads = seen
    .slice(seen.findIndex((text) => text.includes('for update')))
    .filter((text) => text.startsWith('select'))
  expect(reads.length).toBeGreaterThan(10)
  expect(reads.filter((text, at) => reads.indexOf(text) !== at)).toEqual([])
})
