import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { auditEvents } from '@/db/schema/newsroom'
import { storyVersions } from '@/db/schema/stories'
import type { UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import { submit } from '../briefs/submit'
import { omitLens } from '../lenses/omit-lens'
import { saveLensText } from '../lenses/save-lens-text'
import { lensDisclosure } from '../stories/disclosure'
import { listNotedStories } from '../stories/list-noted-stories'
import { storyVersionContent, storyVersionList } from '../stories/list-versions'
import { publishedStory, storyList } from '../stories/queries'
import { readKeys } from '../stories/read-keys'
import { readRecord } from '../stories/read-record'
import { searchStories } from '../stories/search-stories'
import { readSearch } from '../stories/search-terms'
import { verifyRecord } from '../stories/verify-record'
import { aBrief, aPerson, aSave, lookAndApprove, theBrief, theCopy } from '../testing/newsroom'
import { publish } from './publish'
import { pullLens } from './pull-lens'
import { briefFor } from './queries'
import { removeText } from './remove-text'

let writer: UserActor
let editor: UserActor
let brief: Brief
let slug: string
const body =
  'A monthly pass costs 56 euros from July, up from 50. Families with two riders may feel that price most.'
const reason = 'It counts riders who do not pay.'

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor', 'Editor One')
  brief = await aBrief(writer)
  await submitted()
  await writeAndApprove()
  for (const { id, version, key } of await lenses())
    if (key !== 'household') await omitLens(editor, { lensId: id, version, reason: 'Nothing on this.' })
  slug = await published()
})

const lenses = async () => (await briefFor(editor, brief.id)).lenses
const household = async () => {
  const [lens] = await lenses()
  if (lens?.key !== 'household') throw new Error('the brief has no such lens')
  return lens
}
async function writeAndApprove(text = body) {
  const { id, version } = await household()
  await saveLensText(editor, { lensId: id, version, body: text })
  expect(await lookAndApprove(editor, await household())).toMatchObject({ ok: true })
}
const submitted = async () => submit(writer, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })
async function published(): Promise<string> {
  const { hash } = await theCopy(brief.id)
  const outcome = await publish(editor, { briefId: brief.id, hash, publicNote: 'The lens is back.' })
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.detail)}`)
  return outcome.value.slug
}
const pull = (key = 'household') => pullLens(editor, { briefId: brief.id, key, reason })
const story = async () => {
  const found = await publishedStory(slug)
  if (!found) throw new Error('the story is not public')
  return found
}

const passage = 'Families with two riders may feel'

/** Where readers and programs still find the text. */
async function publicPlaces(): Promise<string[]> {
  const told: Record<string, unknown> = {
    story: await publishedStory(slug),
    feeds: await listNotedStories({ slug, limit: 1 }),
    lens: (await storyList({ lens: 'household', limit: 50 })).filter((one) => one.slug === slug),
    search: (await searchStories(readSearch({ q: 'families riders feel' }))).stories.filter(
      (one) => one.slug === slug,
    ),
  }
  for (const { number } of await storyVersionList(slug)) {
    told[`version ${number}`] = await storyVersionContent(slug, number)
    const { content, signed } = (await readRecord(slug, number)) ?? {}
    told[`record ${number}`] = { content, signed }
  }
  return Object.entries(told).flatMap(([name, value]) =>
    JSON.stringify(value).includes(passage) ? [name] : [],
  )
}

describe('pulling a lens', () => {
  test('takes its text off the page at once, and the page says so; nothing else changes', async () => {
    const before = await story()
    expect(await pull()).toEqual({ ok: true, value: { name: 'Household Impact' } })
    const after = await story()
    const [lens, ...rest] = after.content.lenses
    expect(lens).toMatchObject({ key: 'household', state: 'pulled', body: '', record: null, reason: '' })
    expect(lens && lensDisclosure(lens).line).toMatch(/^Pulled for checking, \d+ \w+ \d{4}$/)
    expect({ ...after.content, lenses: rest }).toEqual({
      ...before.content,
      lenses: before.content.lenses.slice(1),
    })
    expect(after).toMatchObject({
      number: 2,
      firstPublishedAt: before.firstPublishedAt,
      notes: [{ kind: 'update', note: 'Household Impact was pulled for checking.' }],
    })
    expect(JSON.stringify(after)).not.toContain(reason)
  })

  test('takes it out of the search, the lens’s own page and every earlier version', async () => {
    const found = async () => (await searchStories(readSearch({ q: 'families riders feel' }))).stories
    const under = async () => (await storyList({ lens: 'household', limit: 50 })).map((row) => row.slug)
    expect((await found()).map((one) => one.slug)).toContain(slug)
    expect(await under()).toContain(slug)
    await pull()
    expect((await found()).map((one) => one.slug)).not.toContain(slug)
    expect(await under()).not.toContain(slug)
    expect((await storyVersionContent(slug, 1))?.lenses[0]).toMatchObject({ state: 'pulled', body: '' })
  })

  test('is on the signed record, which follows the one before', async () => {
    await pull()
    const [first, second] = [(await readRecord(slug, 1))?.signed, (await readRecord(slug))?.signed]
    expect(verifyRecord([first, second], { keys: await readKeys() })).toMatchObject({ ok: true })
    const record = second?.record
    expect(record?.decisions.at(-1)).toMatchObject({ kind: 'pulled', place: 'household' })
    const textOf = (one: typeof first, place: string) =>
      one?.record.texts.find((text) => text.place === place)
    expect(record?.decisions.at(-1)?.textHash).toBe(textOf(first, 'household')?.textHash)
    expect(textOf(second, 'household')).toMatchObject({ state: 'pulled', origin: null, drafts: [] })
    expect(textOf(second, 'front')).toEqual(textOf(first, 'front'))
    const [event] = (await db.select().from(auditEvents).where(eq(auditEvents.subject, brief.id))).filter(
      ({ action }) => action === 'lens.pulled',
    )
    expect(event).toMatchObject({ actor: editor.id, detail: { key: 'household', version: 2, reason } })
  })

  test('brings the text back only by a new decision', async () => {
    await pull()
    expect(await theBrief(brief.id)).toMatchObject({ workingState: 'draft', publishedVersion: 2 })
    expect(await household()).toMatchObject({ state: 'proposed', body })
    await aSave(writer, brief.id, { ...(await theCopy(brief.id)).front, headline: 'Fares rise in July' })
    await submitted()
    const { hash } = await theCopy(brief.id)
    expect(await publish(editor, { briefId: brief.id, hash, publicNote: 'New.' })).toMatchObject({
      reason: 'not_ready',
      detail: [{ code: 'lens_undecided' }],
    })
    expect(await lookAndApprove(editor, await household())).toMatchObject({ ok: true })
    await published()
    expect((await story()).content.lenses[0]).toMatchObject({ state: 'shown', body })
  })

  test('shows the text in no place of the public site until it is published again, and keeps the rows', async () => {
    await pull()
    const frozen = await db.select().from(storyVersions).where(eq(storyVersions.briefId, brief.id))
    expect(JSON.stringify(frozen)).toContain(passage)
    expect(await publicPlaces()).toEqual([])
    const versions = [await storyVersionContent(slug, 1), await storyVersionContent(slug, 2)]
    expect(versions.map((one) => one?.lenses[0]?.decidedAt)).toEqual(
      [1, 2].map(() => versions[1]?.lenses[0]?.decidedAt),
    )

    await submitted()
    await lookAndApprove(editor, await household())
    await published()
    expect((await publicPlaces()).sort()).toEqual([
      'feeds',
      'lens',
      'record 1',
      'record 3',
      'search',
      'story',
      'version 1',
      'version 3',
    ])
  })

  test('that is left out afterwards does not bring its text back into the earlier versions', async () => {
    await pull()
    await submitted()
    const { id, version } = await household()
    await omitLens(editor, { lensId: id, version, reason: 'It counted the wrong riders.' })
    await published()
    expect(await publicPlaces()).toEqual([])
  })

  test('that says something else afterwards shows that, and the pulled text nowhere', async () => {
    await pull()
    await submitted()
    await writeAndApprove('A monthly pass costs 56 euros from July, up from 50.')
    await published()
    expect((await story()).content.lenses[0]).toMatchObject({ state: 'shown' })
    expect(await publicPlaces()).toEqual([])
  })

  test('leaves a later text that was approved already as it is', async () => {
    await db.update(briefs).set({ workingState: 'in_review' }).where(eq(briefs.id, brief.id))
    await writeAndApprove('A monthly pass costs 56 euros from July, up from 50.')
    await pull()
    expect(await household()).toMatchObject({ state: 'approved' })
  })

  test('of a lens that the page does not show is refused', async () => {
    for (const key of ['adversary', 'unknown']) expect(await pull(key)).toMatchObject({ reason: 'not_shown' })
    await pull()
    expect(await pull()).toMatchObject({ reason: 'not_shown' })
    expect((await story()).number).toBe(2)
  })

  test('works on a story of which a text was removed for legal reasons', async () => {
    const admin = await aPerson('admin')
    await removeText(admin, { briefId: brief.id, place: 'take:Money Angle', reason: 'By court order.' })
    expect(await pull()).toMatchObject({ ok: true })
    expect((await story()).content.quickTakes[0]).toMatchObject({ text: '', removed: {} })
  })
})
