import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { topics } from '@/db/schema/topics'
import type { UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import { saveFrontText } from '../briefs/save-front-text'
import { submit } from '../briefs/submit'
import type { FrontText } from '../front-text'
import { reopenLens } from '../lenses/reopen-lens'
import { saveAndApproveLens } from '../lenses/save-and-approve-lens'
import { disclosureOf } from '../stories/disclosure'
import { publishedStory } from '../stories/queries'
import { aBrief, aFrontText, aPerson, aSave, theCopy, withoutLenses } from '../testing/newsroom'
import { owedCorrection } from './list-owed-reviews'
import { publish } from './publish'
import { briefFor } from './queries'
import { reviewPublished } from './review-published'
import { withdraw } from './withdraw'

let writer: UserActor
let editor: UserActor
let other: UserActor
let brief: Brief
let slug: string

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor', 'Editor One')
  other = await aPerson('editor', 'Editor Two')
  brief = await aBrief(writer)
  await submitted(writer)
  await withoutLenses(editor, brief.id)
  const outcome = await again(editor, undefined, '')
  if (!outcome.ok) throw new Error(outcome.reason)
  slug = outcome.value.slug
})

const submitted = async (actor: UserActor) =>
  submit(actor, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })
const edited = async (actor: UserActor, change: Partial<FrontText>) => {
  await aSave(actor, brief.id, { ...(await theCopy(brief.id)).front, ...change })
  await submitted(actor)
}
const again = async (
  actor: UserActor,
  kind: 'correction' | 'update' | 'minor' | undefined,
  publicNote = 'It said June. It is July.',
) => publish(actor, { briefId: brief.id, hash: (await theCopy(brief.id)).hash, kind, publicNote })
const aTypo = { whyItMatters: 'Those who ride every day pay 56 euros a month instead of 50.' }
const anotherTopic = async () => {
  const id = v7()
  await db.insert(topics).values({ id, slug: `topic-${id}`, name: 'Fares' })
  return id
}
const fixedHeadline = { headline: 'Bus fares go up by 12 percent in July' }
const told = async () => disclosureOf((await publishedStory(slug))?.content.front ?? neverRead()).notes
const neverRead = (): never => {
  throw new Error('the story is not public')
}

describe('a correction of one person alone', () => {
  test('of the headline is made alone once a story, and waits for a second person then', async () => {
    await edited(editor, fixedHeadline)
    await again(editor, 'correction')
    await reviewPublished(other, { briefId: brief.id, version: 2 })
    for (const headline of [
      'Bus fares rise in July by 12 percent',
      'BUS FARES GO UP BY 12 PERCENT IN JULY',
      'Bus fares go up by 12 percent in July.',
    ]) {
      await edited(editor, { headline })
      expect(await again(editor, 'correction')).toMatchObject({
        reason: 'four_eyes',
        detail: expect.stringContaining('already corrected once'),
      })
    }
    await edited(editor, {
      ...fixedHeadline,
      whyItMatters: 'Those who ride every day pay 56 euros a month instead of 50.',
    })
    expect(await again(editor, 'correction', 'It said people.')).toMatchObject({ ok: true })
    await edited(writer, { headline: 'Bus fares rise in July by 12 percent' })
    expect(await again(editor, 'correction')).toMatchObject({ ok: true })
  })

  test.each<[string, Partial<FrontText>]>([
    [
      'in one place',
      { summary: 'From July a pass costs 56 euros, the council decided, 12 percent more than today.' },
    ],
    ['in words that nothing joins', { summary: `${aFrontText.summary} ${'fares'.repeat(40)}` }],
    [
      'in words joined by dashes',
      { whyItMatters: `${aFrontText.whyItMatters} ${Array(40).fill('fares').join('—')}` },
    ],
    ['by leaving words out', { summary: 'Fares rise.', whyItMatters: 'It costs 56 euros.' }],
    [
      'in several places',
      {
        headline: 'Fares go up in July',
        summary: 'The city council put fares up by 12 percent. Monthly passes cost 56 euros from July.',
        whyItMatters: 'Whoever rides daily pays 56 euros a month instead of 50.',
      },
    ],
  ])('of more than a fifth of the words waits for a second person: %s', async (_, change) => {
    await edited(editor, change)
    expect(await again(editor, 'correction')).toMatchObject({
      reason: 'four_eyes',
      detail: expect.stringContaining('more than a fifth of the words'),
    })
    expect((await publishedStory(slug))?.number).toBe(1)
    expect(await again(other, 'correction')).toMatchObject({ ok: true })
    expect(await told()).toEqual([])
  })

  test('of a source, a link or a topic waits for a second person', async () => {
    const {
      front,
      sources: [source],
      topicIds,
      revision,
    } = await theCopy(brief.id)
    if (!source) throw new Error('no source')
    const input = { briefId: brief.id, kind: 'save' as const, front }
    const changes = [
      { url: 'https://elsewhere.example/fares' },
      { publisher: 'Another Courier' },
      { author: 'Nobody' },
    ]
    for (const [at, change] of changes.entries()) {
      await saveFrontText(editor, {
        ...input,
        baseRevision: revision + at,
        topicIds,
        sources: [{ ...source, ...change }],
      })
      await submitted(editor)
      expect(await again(editor, 'correction')).toMatchObject({
        reason: 'four_eyes',
        detail: expect.stringContaining('a source or a link'),
      })
    }
    await saveFrontText(editor, {
      ...input,
      baseRevision: revision + 3,
      topicIds: [await anotherTopic()],
      sources: [source],
    })
    expect(await again(editor, 'correction')).toMatchObject({
      reason: 'four_eyes',
      detail: expect.stringContaining('the topics'),
    })
  })

  test('waits as long as another one of this person, on whichever story, is unreviewed', async () => {
    const first = brief
    await edited(editor, { whyItMatters: 'Those who ride every day pay 56 euros a month instead of 50.' })
    await again(editor, 'correction', 'It said people.')
    brief = await aBrief(writer)
    await submitted(writer)
    await withoutLenses(editor, brief.id)
    await again(editor, undefined, '')
    for (const change of [fixedHeadline, aTypo]) {
      await edited(editor, { ...aFrontText, ...change })
      expect(await again(editor, 'correction')).toMatchObject({
        reason: 'owes_review',
        detail: aFrontText.headline,
      })
    }
    expect((await briefFor(editor, brief.id)).fourEyes.corrected).toBe(aFrontText.headline)
    await edited(other, aTypo)
    expect(await again(other, 'correction')).toMatchObject({ ok: true })

    await reviewPublished(other, { briefId: first.id, version: 2 })
    await edited(editor, fixedHeadline)
    expect(await again(editor, 'correction')).toMatchObject({ ok: true })
  })

  test('of two by one person at the same moment, one goes through', async () => {
    const first = brief
    brief = await aBrief(writer)
    await submitted(writer)
    await withoutLenses(editor, brief.id)
    await again(editor, undefined, '')
    const inputs = []
    for (const one of [brief, first]) {
      brief = one
      await edited(editor, aTypo)
      inputs.push({
        briefId: one.id,
        hash: (await theCopy(one.id)).hash,
        kind: 'correction' as const,
        publicNote: 'It said people.',
      })
    }
    const outcomes = await Promise.all(inputs.map((input) => publish(editor, input)))
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  test('whose story was withdrawn no longer blocks anything', async () => {
    await edited(editor, aTypo)
    await again(editor, 'correction', 'It said people.')
    await withdraw(editor, { briefId: brief.id, reason: 'The source took it back.' })
    expect(await owedCorrection(db, editor.id)).toBeNull()
  })

  test('that shows a lens nobody second decided on waits for a second person', async () => {
    const own = await aPerson('editor')
    brief = await aBrief(own)
    await submitted(own)
    await withoutLenses(editor, brief.id)
    await again(editor, undefined, '')
    await edited(own, aTypo)
    const [lens] = (await briefFor(own, brief.id)).lenses
    if (!lens) throw new Error('no lens')
    await reopenLens(own, { lensId: lens.id, version: lens.version })
    const body = 'Riders who use the bus every day may feel the rise of 12 percent first.'
    await saveAndApproveLens(own, { lensId: lens.id, version: lens.version + 1, body })
    expect(await again(own, 'correction')).toMatchObject({
      reason: 'four_eyes',
      detail: expect.stringContaining(lens.name),
    })
  })
})
