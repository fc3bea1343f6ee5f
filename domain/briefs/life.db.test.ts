import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { briefRevisions } from '@/db/schema/briefs'
import { storyVersions } from '@/db/schema/stories'
import type { Actor } from '../actor'
import type { FrontText } from '../front-text'
import { publish } from '../publication/publish'
import { briefFor } from '../publication/queries'
import { renameStory } from '../publication/rename-story'
import { withdraw } from '../publication/withdraw'
import { acknowledgeFinding } from '../review/acknowledge-finding'
import { publishedStory } from '../stories/queries'
import {
  aBrief,
  aFrontText,
  aPerson,
  aSave,
  aSource,
  auditOf,
  theBrief,
  theCopy,
  withoutLenses,
} from '../testing/newsroom'
import type { Brief } from './brief'
import { saveFrontText } from './save-front-text'
import { sendBack } from './send-back'
import { startBrief } from './start-brief'
import { submit } from './submit'

type Person = Extract<Actor, { kind: 'user' }>
let writer: Person
let editor: Person
let brief: Brief

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor')
  brief = await aBrief(writer)
})

const save = async (actor: Person, front: Partial<FrontText>, kind: 'save' | 'autosave' = 'save') => {
  const { revision, front: standing, topicIds } = await theCopy(brief.id)
  const input = { briefId: brief.id, baseRevision: revision, kind, topicIds, sources: [] }
  return saveFrontText(actor, { ...input, front: { ...standing, ...front } })
}
const submitted = async (actor: Person = writer) => {
  const outcome = await submit(actor, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })
  expect(outcome).toMatchObject({ ok: true })
}
const published = async (actor: Person, publicNote = '') =>
  publish(actor, { briefId: brief.id, hash: (await theCopy(brief.id)).hash, publicNote })

describe('saving', () => {
  test('each save is a revision, and earlier ones stay as they were', async () => {
    await save(writer, { headline: 'Fares rise' })
    const rows = await db.select().from(briefRevisions).where(eq(briefRevisions.briefId, brief.id))
    expect(rows.map((row) => [row.number, row.kind])).toEqual([
      [1, 'start'],
      [2, 'save'],
      [3, 'save'],
    ])
    expect(rows[1]).toMatchObject({ front: { headline: aFrontText.headline } })
    expect(await auditOf(brief.id)).toEqual(['brief.started', 'brief.saved', 'brief.saved'])
  })

  test('an autosave that changes nothing writes nothing', async () => {
    expect(await save(writer, {}, 'autosave')).toMatchObject({ ok: true, value: { revision: 2 } })
    expect((await theBrief(brief.id)).revision).toBe(2)
    expect(await auditOf(brief.id)).toEqual(['brief.started', 'brief.saved'])
  })

  test('a save that was not based on the newest revision is refused with the current text', async () => {
    const stale = { briefId: brief.id, baseRevision: 1, kind: 'save' as const, topicIds: [], sources: [] }
    const outcome = await saveFrontText(editor, { ...stale, front: { ...aFrontText, headline: 'Mine' } })
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'stale',
      detail: { revision: 2, savedBy: 'A writer', front: { headline: aFrontText.headline } },
    })
    expect((await theCopy(brief.id)).front.headline).toBe(aFrontText.headline)
  })

  test('of two saves at once one goes through and the other is told', async () => {
    const input = { briefId: brief.id, baseRevision: 2, kind: 'save' as const, topicIds: [], sources: [] }
    const [one, other] = await Promise.all([
      saveFrontText(writer, { ...input, front: { ...aFrontText, headline: 'One' } }),
      saveFrontText(editor, { ...input, front: { ...aFrontText, headline: 'Other' } }),
    ])
    expect([one.ok, other.ok].sort()).toEqual([false, true])
    expect((await theBrief(brief.id)).revision).toBe(3)
  })
})

describe('from draft to readers', () => {
  test('submitting something else than was shown is refused', async () => {
    expect(await submit(writer, { briefId: brief.id, hash: '0'.repeat(64) })).toEqual({
      ok: false,
      reason: 'changed',
      detail: undefined,
    })
    expect((await theBrief(brief.id)).workingState).toBe('draft')
  })

  test('a writer submits, an editor decides and publishes, readers find it', async () => {
    await submitted()
    await withoutLenses(editor, brief.id)
    const outcome = await published(editor)
    expect(outcome).toEqual({ ok: true, value: { slug: 'bus-fares-rise-by-12-percent-in-july' } })
    const story = await publishedStory('bus-fares-rise-by-12-percent-in-july')
    expect(story?.content).toMatchObject({
      headline: aFrontText.headline,
      responsible: 'A editor',
      sources: [{ publisher: 'The Harbour Courier', url: aSource.url }],
      front: { origin: 'person', changedShare: 1, reviewedBySecondPerson: true, notChecked: null },
      lenses: [
        { key: 'household', state: 'omitted', reason: 'The source has nothing on this.' },
        { key: 'adversary' },
      ],
    })
    expect(await theBrief(brief.id)).toMatchObject({ workingState: 'done', publishedVersion: 1 })
    expect((await auditOf(brief.id)).slice(-1)).toEqual(['brief.published'])
  })

  test('what is missing is listed, and nothing is published', async () => {
    await save(writer, { summary: '' })
    await submitted()
    const outcome = await published(editor)
    expect(outcome).toMatchObject({ ok: false, reason: 'not_ready' })
    const codes = outcome.ok ? [] : (await briefFor(editor, brief.id)).missing.map((item) => item.code)
    expect(codes).toEqual(['no_summary', 'lens_undecided', 'lens_undecided'])
    expect(await db.select().from(storyVersions).where(eq(storyVersions.briefId, brief.id))).toEqual([])
  })

  test('a number that no source has stops publishing until an editor has dealt with it', async () => {
    await save(writer, { whyItMatters: 'It affects 48,000 riders.' })
    await submitted()
    await withoutLenses(editor, brief.id)
    expect(await published(editor)).toMatchObject({
      ok: false,
      reason: 'not_ready',
      detail: [{ code: 'unsupported_number', place: 'whyItMatters' }],
    })
  })

  test('a warning in the front text waits for an answer too, and a view is asked about in the headline', async () => {
    const copied = 'The city council voted on Tuesday to raise fares.'
    await save(writer, { headline: 'Ines Calder believes fares rise', summary: `${copied} It costs more.` })
    await submitted()
    await withoutLenses(editor, brief.id)
    expect(await published(editor)).toMatchObject({
      reason: 'not_ready',
      detail: [
        { code: 'person_attribution', place: 'headline' },
        { code: 'verbatim_overlap', place: 'summary' },
      ],
    })
    const [warning] = (await briefFor(editor, brief.id)).frontFindings.summary ?? []
    expect(warning).toMatchObject({ severity: 'warning' })
    const finding = {
      briefId: brief.id,
      place: 'front',
      gate: 'verbatim_overlap',
      passage: warning?.found ?? '',
    }
    await acknowledgeFinding(editor, { ...finding, reason: 'common_knowledge', note: '' })
    expect(await published(editor)).toMatchObject({ detail: [{ code: 'person_attribution' }] })
  })

  test('a brief that is sent back says why, and the reason goes when it is submitted again', async () => {
    await submitted()
    await sendBack(editor, { briefId: brief.id, reason: 'Say who voted.' })
    expect(await theBrief(brief.id)).toMatchObject({
      workingState: 'draft',
      sentBackReason: 'Say who voted.',
    })
    await submitted()
    expect(await theBrief(brief.id)).toMatchObject({ workingState: 'in_review', sentBackReason: null })
    expect(await auditOf(brief.id)).toContain('brief.sent_back')
  })
})

describe('four eyes', () => {
  test('an editor cannot publish what they wrote or submitted themselves', async () => {
    await submitted(editor)
    await withoutLenses(editor, brief.id)
    expect(await published(editor)).toMatchObject({ ok: false, reason: 'four_eyes' })
    expect(await published(await aPerson('editor'))).toMatchObject({ ok: true })
  })

  test('an editor who rewrites more than a fifth after submission is not a second person', async () => {
    await submitted()
    await withoutLenses(editor, brief.id)
    await save(editor, {
      summary: 'From July a monthly pass costs 56 euros. The council decided this on Tuesday.',
    })
    const outcome = await published(editor)
    expect(outcome).toMatchObject({ ok: false, reason: 'four_eyes' })
    expect((await briefFor(editor, brief.id)).fourEyes.problem).toContain('more than a fifth')
  })

  test('a corrected word leaves an editor a second person', async () => {
    await submitted()
    await withoutLenses(editor, brief.id)
    await save(editor, { headline: 'Bus fares go up by 12 percent in July' })
    expect(await published(editor)).toMatchObject({ ok: true })
  })
})

describe('after publishing', () => {
  beforeEach(async () => {
    await submitted()
    await withoutLenses(editor, brief.id)
    expect(await published(editor)).toMatchObject({ ok: true })
    brief = await theBrief(brief.id)
  })

  test('the first edit makes a new draft, and readers see the published text until the next publish', async () => {
    const slug = brief.slug ?? ''
    await save(writer, { headline: 'Bus fares rise by 12 percent, council decides' })
    expect(await theBrief(brief.id)).toMatchObject({ workingState: 'draft', publishedVersion: 1 })
    expect((await publishedStory(slug))?.content.headline).toBe(aFrontText.headline)

    await submitted()
    expect(await published(editor)).toMatchObject({ ok: false, reason: 'note_needed' })
    expect(await published(editor, 'The headline now says who decided.')).toMatchObject({ ok: true })
    const story = await publishedStory(slug)
    expect(story?.content.headline).toBe('Bus fares rise by 12 percent, council decides')
    expect(story?.notes).toMatchObject([{ kind: 'update', note: 'The headline now says who decided.' }])
    expect(story?.firstPublishedAt.getTime()).toBeLessThan(story?.publishedAt.getTime() ?? 0)
  })

  test('a renamed story keeps its old address for good', async () => {
    const old = brief.slug ?? ''
    await renameStory(editor, { briefId: brief.id, slug: 'Fares, and who decided' })
    expect((await theBrief(brief.id)).slug).toBe('fares-and-who-decided')
    brief = await aBrief(writer)
    await submitted()
    await withoutLenses(editor, brief.id)
    await published(editor)
    expect((await theBrief(brief.id)).slug).not.toBe(old)
  })

  test('a withdrawn story is gone for readers, for good', async () => {
    await withdraw(editor, { briefId: brief.id, reason: 'The source took it back.' })
    expect(await publishedStory(brief.slug ?? '')).toBeNull()
    expect(await auditOf(brief.id)).toContain('brief.withdrawn')
    expect(await save(editor, { headline: 'Again' })).toMatchObject({ ok: false, reason: 'not_now' })
  })
})

test('stories with one headline, published at once, get different addresses', async () => {
  const ready = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const one = await aBrief(writer)
      await submit(writer, { briefId: one.id, hash: (await theCopy(one.id)).hash })
      await withoutLenses(editor, one.id)
      return { briefId: one.id, hash: (await theCopy(one.id)).hash, publicNote: '' }
    }),
  )
  const outcomes = await Promise.all(ready.map((input) => publish(editor, input)))
  const slugs = outcomes.map((outcome) => (outcome.ok ? outcome.value.slug : outcome.reason))
  expect(new Set(slugs).size).toBe(8)
  expect(slugs.every((slug) => slug.startsWith('bus-fares-rise'))).toBe(true)
})

test('a brief can be started without a source and takes the active lenses', async () => {
  const started = await startBrief(writer, { source: null })
  const view = started.ok ? await briefFor(writer, started.value.briefId) : null
  expect(view?.lenses.map((lens) => [lens.key, lens.state])).toEqual([
    ['household', 'empty'],
    ['adversary', 'empty'],
  ])
  expect(view?.missing.map((item) => item.code)).toContain('no_source')
})

test('the text of a save is kept even when it is typed by an editor in review', async () => {
  await submitted()
  await aSave(editor, brief.id, { ...aFrontText, headline: 'Fares rise in July' })
  expect((await theCopy(brief.id)).front.headline).toBe('Fares rise in July')
})
