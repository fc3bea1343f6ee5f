import { and, desc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditEvents } from '@/db/schema/newsroom'
import { storyRecords, storyVersions } from '@/db/schema/stories'
import { sha256 } from '@/lib/canonical'
import type { UserActor } from '../actor'
import { submit } from '../briefs/submit'
import { Forbidden } from '../errors'
import { omitLens } from '../lenses/omit-lens'
import { saveLensText } from '../lenses/save-lens-text'
import { compareVersions } from '../stories/compare-versions'
import { lensDisclosure, reportWords, takeWords } from '../stories/disclosure'
import { listNotedStories } from '../stories/list-noted-stories'
import { listRemoved } from '../stories/list-removed'
import { storyVersionContent } from '../stories/list-versions'
import { publishedStory } from '../stories/queries'
import { readKeys } from '../stories/read-keys'
import { readRecord } from '../stories/read-record'
import { searchStories } from '../stories/search-stories'
import type { StoryContent } from '../stories/story'
import { verifyRecord } from '../stories/verify-record'
import { aBrief, aFrontText, aPerson, aSave, lookAndApprove, theBrief, theCopy } from '../testing/newsroom'
import { listRemovable } from './list-removable'
import { publish } from './publish'
import { briefFor } from './queries'
import { removeText } from './remove-text'
import { reviewPublished } from './review-published'
import { withdraw } from './withdraw'

let writer: UserActor
let editor: UserActor
let admin: UserActor
let briefId: string
let slug: string

const body =
  'A monthly pass costs 56 euros from July, up from 50. Families may quizzaciously feel that price.'
const reason = 'A court ordered it.'

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor')
  admin = await aPerson('admin')
  briefId = (await aBrief(writer)).id
  await written(body)
  for (const { id, version, key } of (await briefFor(editor, briefId)).lenses)
    if (key !== 'household') await omitLens(editor, { lensId: id, version, reason: 'Nothing in the source.' })
  slug = await published()
  await again({ headline: 'Bus fares go up by 12 percent in July' })
})

async function written(text: string): Promise<void> {
  const lens = async () => (await briefFor(editor, briefId)).lenses.find(({ key }) => key === 'household')
  const empty = (await lens()) ?? none()
  await saveLensText(editor, { lensId: empty.id, version: empty.version, body: text })
  expect(await lookAndApprove(editor, (await lens()) ?? none())).toMatchObject({ ok: true })
}

const tryToPublish = async (submitter = writer) => {
  await submit(submitter, { briefId, hash: (await theCopy(briefId)).hash })
  const { hash } = await theCopy(briefId)
  return publish(editor, { briefId, hash, kind: 'correction', publicNote: 'It was wrong.' })
}
async function published(submitter = writer): Promise<string> {
  const outcome = await tryToPublish(submitter)
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.detail)}`)
  return outcome.value.slug
}
async function again(change: Partial<typeof aFrontText>): Promise<string> {
  await aSave(writer, briefId, { ...(await theCopy(briefId)).front, ...change })
  return published()
}
const none = (): never => {
  throw new Error('it is not there')
}
const remove = async (place: string) => removeText(admin, { briefId, place, reason })
const now = async () => (await publishedStory(slug))?.content ?? none()
const version = async (number: number) => (await storyVersionContent(slug, number)) ?? none()
const household = ({ lenses }: StoryContent) => lenses.find(({ key }) => key === 'household') ?? none()
const found = async (words: string) =>
  (await searchStories({ words, page: 1 })).stories.filter((story) => story.slug === slug)

describe('an admin removes a text for legal reasons', () => {
  test('and it is gone from every version, what repeats it too; its place keeps the day and the hash', async () => {
    expect(await found('quizzaciously')).toHaveLength(1)
    expect(household(await version(1)).passages?.length).toBeGreaterThan(0)
    expect(await remove('lens:household')).toMatchObject({ ok: true, value: { versions: 2 } })

    const rows = await db.select().from(storyVersions).where(eq(storyVersions.briefId, briefId))
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toMatch(/quizzaciously|up from 50/)
    expect(rows.map(({ lensKeys }) => lensKeys)).toEqual([[], []])
    for (const content of [await now(), await version(1), await version(2)]) {
      const lens = household(content)
      expect(lens).toMatchObject({ state: 'removed', body: '', removed: { hash: sha256(body) } })
      expect([lens.passages, lens.inferences]).toEqual([undefined, undefined])
      expect(lensDisclosure(lens)).toMatchObject({
        line: expect.stringMatching(/^Removed for legal reasons, \d+ \w+ \d{4}$/),
        aiDisclosure: 'human-only',
        digitalSourceType: 'digitalCreation',
        notes: [],
      })
      expect(listRemoved(content)).toMatchObject([{ place: 'household', of: 'household' }])
    }
    const changes = compareVersions(await version(1), await version(2))
    expect(changes.map(({ id }) => id)).toEqual(['headline'])
    expect(await found('quizzaciously')).toEqual([])
    expect(JSON.stringify(await listNotedStories({ slug, limit: 1 }))).not.toContain('quizzaciously')
  })

  test.each([
    ['summary', aFrontText.summary, 'monthly pass cost', reportOf('summary')],
    ['whyItMatters', aFrontText.whyItMatters, 'instead of 50', reportOf('whyItMatters')],
    ['take:Money Angle', 'Fuel costs had risen for two years.', '', takeOf('Money Angle')],
  ])('%s of the front text, and readers are told so in its place', async (place, text, words, told) => {
    await remove(place)
    for (const content of [await now(), await version(1), await version(2)]) {
      expect(told(content)).toMatch(/^Removed for legal reasons, \d+ \w+ \d{4}\.$/)
      if (words) expect(JSON.stringify({ ...content, sources: [], lenses: [] })).not.toContain(words)
    }
    expect(JSON.stringify(await now())).toContain(sha256(text))
  })

  test('with a line in the audit log that has the reason and the hashes, never the text', async () => {
    await remove('lens:household')
    const [event] = await db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.briefId, briefId), eq(auditEvents.action, 'story.text_removed')))
      .orderBy(desc(auditEvents.seq))
    expect(event).toMatchObject({
      actor: admin.id,
      subject: briefId,
      detail: { place: 'lens:household', reason, versions: [1, 2], hashes: [sha256(body)] },
    })
    expect(JSON.stringify(event)).not.toContain('quizzaciously')
  })

  test('and the signed records are the same, bytes and signature', async () => {
    const before = await db.select().from(storyRecords)
    await remove('lens:household')
    await remove('summary')
    expect(await db.select().from(storyRecords)).toEqual(before)
    const signed = [(await readRecord(slug, 1))?.signed, (await readRecord(slug, 2))?.signed]
    expect(verifyRecord(signed, { keys: await readKeys() })).toMatchObject({ ok: true })
  })

  test('once; a second time there is nothing left in that place, and an unknown place has nothing', async () => {
    expect(await listRemovable(admin, briefId)).toContainEqual({
      place: 'lens:household',
      label: 'Household Impact',
    })
    await remove('lens:household')
    const left = await listRemovable(admin, briefId)
    expect(left?.map(({ place }) => place)).not.toContain('lens:household')
    expect(left?.map(({ place }) => place)).not.toContain('take:Market Impact')
    for (const place of ['lens:household', 'lens:adversary', 'take:Market Impact', 'headline', 'removed'])
      expect(await remove(place)).toMatchObject({ ok: false, reason: 'no_such_text' })
  })

  test('of a story that was withdrawn as well', async () => {
    await withdraw(editor, { briefId, reason: 'It was wrong.' })
    expect(await remove('lens:household')).toMatchObject({ ok: true })
  })
})

test('an editor can neither do this nor see what could be removed', async () => {
  await expect(removeText(editor, { briefId, place: 'summary', reason })).rejects.toBeInstanceOf(Forbidden)
  expect(await listRemovable(editor, briefId)).toBeNull()
  expect((await now()).summary).toBe(aFrontText.summary)
})

describe('the next publication', () => {
  test('does not bring a removed text back unnoticed, in its place or in another', async () => {
    await remove('lens:household')
    expect((await briefFor(editor, briefId)).lenses.map((lens) => lens.body)).toContain(body)
    await aSave(writer, briefId, { ...(await theCopy(briefId)).front, whyItMatters: body })
    expect(await tryToPublish()).toMatchObject({
      reason: 'not_ready',
      detail: expect.arrayContaining([
        expect.objectContaining({ code: 'removed_text', place: 'whyItMatters' }),
        expect.objectContaining({ code: 'removed_text', place: 'lens-household' }),
      ]),
    })
    const { missing } = await briefFor(editor, briefId)
    expect(missing.filter(({ code }) => code === 'removed_text')).toHaveLength(2)
    expect((await theBrief(briefId)).publishedVersion).toBe(2)
  })

  test('shows another text in the same place, while earlier versions stay without theirs', async () => {
    await remove('lens:household')
    await aSave(writer, briefId, { ...(await theCopy(briefId)).front, headline: 'Bus fares rise in July' })
    await written('A monthly pass costs 56 euros from July.')
    await published()
    expect(household(await now())).toMatchObject({
      state: 'shown',
      body: 'A monthly pass costs 56 euros from July.',
    })
    expect(household(await version(2))).toMatchObject({ state: 'removed', body: '' })
    const signed = [1, 2, 3].map(async (number) => (await readRecord(slug, number))?.signed)
    expect(verifyRecord(await Promise.all(signed), { keys: await readKeys() })).toMatchObject({ ok: true })
  })
})

test('a text that nobody reviewed is not said to be reviewed because what set it apart was removed', async () => {
  const other = await aPerson('editor')
  expect(await reviewPublished(other, { briefId, version: 2 })).toMatchObject({ ok: true })
  const summary =
    'The city council raised bus fares by 12 percent. Monthly passes will cost 56 euros from July on.'
  await aSave(editor, briefId, { ...(await theCopy(briefId)).front, summary })
  await published(editor)
  const reviewed = async () => (await now()).front.reviewedBySecondPerson
  expect(await reviewed()).toBe(false)
  await remove('summary')
  expect(await reviewed()).toBe(false)
})

function reportOf(place: 'summary' | 'whyItMatters') {
  return (content: StoryContent) => reportWords(content, place)
}

function takeOf(label: string) {
  return ({ quickTakes }: StoryContent) =>
    takeWords(quickTakes.find((take) => take.label === label) ?? none())
}
