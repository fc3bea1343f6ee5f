import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { closePool, pool } from '@/db/client'
import { isMigrated, migrate } from '@/db/migrate'
import { asOwner, onDatabase } from '@/db/testing/as-owner'
import { type Rows, readRelease, restoreRelease } from '@/db/testing/older-release'
import { verifyChain } from '../audit/verify-chain'
import { briefFor } from '../publication/queries'
import { publishedStory, storyList, tombstone } from '../stories/queries'
import { readKeys } from '../stories/read-keys'
import { readRecord } from '../stories/read-record'
import { verifyRecord } from '../stories/verify-record'
import { personByEmail } from '../users/queries'
import { signIn } from '../users/sign-in'

const release = readRelease('2026-11-28')
const { ownerUrl, appUrl } = inject('testServer')
const database = `lensroom_release_${randomBytes(6).toString('hex')}`
const own = { DATABASE_URL: process.env.DATABASE_URL, MIGRATE_DATABASE_URL: process.env.MIGRATE_DATABASE_URL }
const of = (table: string): Rows => release[`public.${table}`] ?? []

beforeAll(async () => {
  await asOwner(ownerUrl, (client) => client.query(`create database ${database}`))
  await restoreRelease(onDatabase(ownerUrl, database), release)
  await migrate(onDatabase(ownerUrl, database), new URL(appUrl).username)
  await closePool()
  process.env.DATABASE_URL = onDatabase(appUrl, database)
})
afterAll(async () => {
  await closePool()
  Object.assign(process.env, own)
  await asOwner(ownerUrl, (client) => client.query(`drop database if exists ${database} with (force)`))
})

describe('a database that an older release made', () => {
  test('is brought up to date', async () => {
    expect(await isMigrated(pool())).toBe(true)
  })

  test('shows readers the same stories', async () => {
    const shown = of('briefs').filter(
      ({ published_version, withdrawn_at }) => published_version && !withdrawn_at,
    )
    expect(shown.length).toBeGreaterThan(5)
    for (const { id, slug, published_version } of shown) {
      const version = of('story_versions').find(
        ({ brief_id, number }) => brief_id === id && number === published_version,
      )
      const story = await publishedStory(String(slug))
      expect(story, String(slug)).toMatchObject({ number: published_version, content: version?.content })
    }
    const listed = (await storyList({ limit: 100 })).map(({ slug }) => slug)
    expect(listed.sort()).toEqual(shown.map(({ slug }) => slug).sort())
  })

  test('says the same of stories that were withdrawn', async () => {
    const withdrawn = of('briefs').filter(({ withdrawn_at, slug }) => withdrawn_at && slug)
    expect(withdrawn.length).toBeGreaterThan(0)
    for (const { slug, withdraw_reason } of withdrawn)
      expect(await tombstone(String(slug))).toMatchObject({ reason: withdraw_reason })
  })

  test('lets its people in, and shows them every brief as it was saved', async () => {
    const email = 'admin@demo.lensroom.test'
    const signedIn = await signIn({ email, password: 'correct horse for tests' }, '192.0.2.77')
    expect(signedIn).toMatchObject({ ok: true })
    const person = await personByEmail(email)
    if (!person) throw new Error('nobody')
    const actor = { kind: 'user', id: person.id, name: person.name, role: person.role } as const
    for (const { id, revision } of of('briefs')) {
      const copy = of('brief_revisions').find(
        ({ brief_id, number }) => brief_id === id && number === revision,
      )
      const view = await briefFor(actor, String(id))
      expect({ front: view.front, hash: view.hash }).toEqual({ front: copy?.front, hash: copy?.hash })
    }
    expect(await verifyChain(actor)).toMatchObject({ ok: true })
  })

  test('keeps its signed records byte for byte', async () => {
    const { rows } = await pool().query('select version_id, record, hash, signature from story_records')
    const before = of('story_records').map(({ version_id, record, hash, signature }) => ({
      version_id,
      record,
      hash,
      signature,
    }))
    expect(rows).toHaveLength(before.length)
    expect(rows).toEqual(expect.arrayContaining(before))
  })

  test('has records of the older format, which still verify, and verdicts on sentences that stay as they were given', async () => {
    const keys = { keys: await readKeys() }
    const signed = await Promise.all((await storyList({ limit: 100 })).map(({ slug }) => readRecord(slug)))
    for (const one of signed) {
      expect(one?.signed?.record.format).toBe('lensroom-record-1')
      expect(verifyRecord(one?.signed, keys)).toMatchObject({ ok: true })
    }
    const contents = (await storyList({ limit: 100 })).map(({ story }) => story)
    const verdicts = contents.flatMap(({ lenses }) => lenses.flatMap(({ support = [] }) => support))
    expect(verdicts.length).toBeGreaterThan(20)
    expect(
      contents.some(({ frontPassages, lenses }) => frontPassages || lenses.some((lens) => lens.passages)),
    ).toBe(false)
  })
})
