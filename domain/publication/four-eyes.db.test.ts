import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { topics } from '@/db/schema/topics'
import type { UserActor } from '../actor'
import { addSource } from '../briefs/add-source'
import type { Brief } from '../briefs/brief'
import { makeMainSource } from '../briefs/make-main-source'
import { removeSource } from '../briefs/remove-source'
import { replaceSnapshot } from '../briefs/replace-snapshot'
import { restoreRevision } from '../briefs/restore-revision'
import { saveFrontText } from '../briefs/save-front-text'
import { frontTextInput } from '../briefs/schema'
import { submit } from '../briefs/submit'
import type { FrontText } from '../front-text'
import type { SourceDetails } from '../sources/schema'
import {
  aBrief,
  aFrontText,
  aPerson,
  aSave,
  aSource,
  auditOf,
  keepSentences,
  theBrief,
  theCopy,
  withoutLenses,
} from '../testing/newsroom'
import { publish } from './publish'
import { briefFor } from './queries'
import { schedule } from './schedule'

let writer: UserActor
let editor: UserActor
let brief: Brief

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor')
  brief = await aBrief(writer)
  await addSource(writer, {
    briefId: brief.id,
    source: { ...aSource, title: 'A second report', url: 'https://b.example/2' },
  })
  await submit(writer, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })
  await withoutLenses(editor, brief.id)
})

const decided = async (actor = editor) =>
  publish(actor, { briefId: brief.id, hash: (await theCopy(brief.id)).hash, publicNote: '' })
const scheduled = async () =>
  schedule(editor, {
    briefId: brief.id,
    hash: (await theCopy(brief.id)).hash,
    publicNote: '',
    at: new Date(Date.now() + 3_600_000),
  })
/** Saves as the form does, through its schema. */
const typed = async (change: Partial<FrontText>) =>
  aSave(editor, brief.id, frontTextInput.parse({ ...(await theCopy(brief.id)).front, ...change }))
const sources = async () => (await theCopy(brief.id)).sources
const withSource = async (change: Partial<SourceDetails>) => {
  const { revision, front, topicIds } = await theCopy(brief.id)
  const [main] = await sources()
  if (!main) throw new Error('no source')
  const input = { briefId: brief.id, baseRevision: revision, kind: 'save' as const, front, topicIds }
  return saveFrontText(editor, { ...input, sources: [{ ...main, ...change }] })
}
const aTopic = async () => {
  const [row] = await db
    .insert(topics)
    .values({ slug: `t-${brief.id}`, name: 'Fares' })
    .returning({ id: topics.id })
  return row?.id ?? ''
}

/** Every way to publish refuses for the same reason, and readers see nothing. */
async function refusedFor(words: RegExp): Promise<void> {
  expect(await decided()).toMatchObject({ reason: 'four_eyes', detail: expect.stringMatching(words) })
  expect(await scheduled()).toMatchObject({ reason: 'four_eyes', detail: expect.stringMatching(words) })
  expect((await briefFor(editor, brief.id)).fourEyes.problem).toMatch(words)
  expect((await theBrief(brief.id)).publishedVersion).toBeNull()
  expect(await decided(await aPerson('editor'))).toMatchObject({ ok: true })
}

const added = Array.from({ length: 190 }, () => 'fares')

describe('190 words that an editor adds after the submission', () => {
  test.each([
    ['dashes', '—'],
    ['slashes', '/'],
    ['braille blanks', '\u2800'],
    ['Hangul fillers', '\u3164'],
    ['zero-width joiners', '\u200d'],
    ['underscores', '_'],
    ['apostrophes', '’'],
    ['nothing', ''],
  ])('need a second person when %s join them', async (_, joint) => {
    await typed({ summary: `${aFrontText.summary} ${added.join(joint)}` })
    await refusedFor(/more than a fifth/)
  })

  test('need a second person when they come a few at a time', async () => {
    for (const count of [4, 8, 12, 16])
      await typed({ summary: `${aFrontText.summary} ${added.slice(0, count).join('-')}` })
    await refusedFor(/more than a fifth/)
  })
})

test('a text in a script without blanks is counted as well', async () => {
  await typed({ whyItMatters: `${aFrontText.whyItMatters} 每天乘车的人每月要多付六欧元而不是五十欧元` })
  await keepSentences(editor, brief.id)
  await refusedFor(/more than a fifth/)
})

test('an older revision is somebody’s own change too', async () => {
  const { revision } = await theCopy(brief.id)
  await restoreRevision(editor, { briefId: brief.id, baseRevision: revision, number: 1 })
  await restoreRevision(editor, { briefId: brief.id, baseRevision: revision + 1, number: 2 })
  expect((await briefFor(editor, brief.id)).fourEyes.problem).toBeNull()
  await restoreRevision(editor, { briefId: brief.id, baseRevision: revision + 2, number: 1 })
  expect((await briefFor(editor, brief.id)).fourEyes.problem).not.toBeNull()
})

describe('somebody who changed a source since the submission is not a second person:', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['its address', () => withSource({ url: 'https://elsewhere.example/fares' })],
    ['its publisher', () => withSource({ publisher: 'The Other Courier' })],
    ['its author', () => withSource({ author: 'Somebody Else' })],
    ['its title', () => withSource({ title: 'Council lowers bus fares' })],
    ['its day', () => withSource({ publishedAt: '2026-03-05T09:00:00.000Z' })],
    [
      'another one',
      () => addSource(editor, { briefId: brief.id, source: { ...aSource, url: 'https://c.example/3' } }),
    ],
    [
      'its text',
      async () =>
        replaceSnapshot(editor, {
          briefId: brief.id,
          sourceId: (await sources())[0]?.id ?? '',
          text: 'Another text about fares of 12 percent and 56 euros, in July.',
        }),
    ],
    [
      'one that is gone',
      async () => removeSource(editor, { briefId: brief.id, sourceId: (await sources())[1]?.id ?? '' }),
    ],
    [
      'the main one',
      async () => makeMainSource(editor, { briefId: brief.id, sourceId: (await sources())[1]?.id ?? '' }),
    ],
  ])('%s', async (_, change) => {
    expect(await change()).toMatchObject({ ok: true })
    expect(await decided()).toMatchObject({
      reason: 'four_eyes',
      detail: expect.stringMatching(/source or a link/),
    })
    expect(await scheduled()).toMatchObject({ reason: 'four_eyes' })
  })

  test('but not who put it back, and not the next editor', async () => {
    await withSource({ publisher: 'The Other Courier' })
    await withSource({ publisher: aSource.publisher })
    expect((await briefFor(editor, brief.id)).fourEyes.problem).toBeNull()
    await withSource({ url: 'https://elsewhere.example/fares' })
    await refusedFor(/source or a link/)
  })
})

test.each<[string, (topicIds: string[], fresh: string) => string[]]>([
  ['another topic', (standing, fresh) => [...standing, fresh]],
  ['a topic in the place of another', (_, fresh) => [fresh]],
  ['a topic that goes', () => []],
])('whoever changed the topics is no second person: %s', async (_, change) => {
  const { front, topicIds } = await theCopy(brief.id)
  await aSave(editor, brief.id, front, change(topicIds, await aTopic()))
  expect((await briefFor(editor, brief.id)).fourEyes.problem).toMatch(/topics/)
})

test('what others changed is not held against an editor', async () => {
  const admin = await aPerson('admin')
  await aSave(admin, brief.id, {
    ...(await theCopy(brief.id)).front,
    summary:
      'From July on, riders of all the buses that run here pay 56 euros, which is 12 percent more than they did until now.',
  })
  await typed({ headline: 'Bus fares go up by 12 percent in July' })
  expect(await decided(admin)).toMatchObject({ reason: 'four_eyes' })
  expect(await decided()).toMatchObject({ ok: true })
})

test('the editor who started a brief cannot publish it, even when a colleague submitted it', async () => {
  brief = await aBrief(editor)
  const colleague = await aPerson('editor')
  await submit(colleague, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })
  await withoutLenses(colleague, brief.id)
  expect(await decided()).toMatchObject({
    reason: 'four_eyes',
    detail: expect.stringContaining('You wrote this brief'),
  })
  expect(await decided(colleague)).toMatchObject({
    reason: 'four_eyes',
    detail: expect.stringContaining('You submitted this brief'),
  })
  expect(await auditOf(brief.id)).not.toContain('brief.published')
  const third = await aPerson('editor')
  expect(await decided(third)).toMatchObject({ ok: true })
  expect(await auditOf(brief.id)).toContain('brief.published')
})

test('nobody publishes a brief that was not submitted', async () => {
  brief = await aBrief(writer)
  await withoutLenses(editor, brief.id)
  for (const role of ['editor', 'admin'] as const)
    expect(await decided(await aPerson(role))).toMatchObject({ reason: 'not_now' })
  await expect(decided(writer)).rejects.toThrow()
  expect((await theBrief(brief.id)).publishedVersion).toBeNull()
  expect(await auditOf(brief.id)).not.toContain('brief.published')
})
