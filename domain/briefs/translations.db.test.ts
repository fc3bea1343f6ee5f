import { desc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { generationAttempts } from '@/db/schema/lenses'
import { sourceSnapshots } from '@/db/schema/sources'
import { readPlainText } from '@/lib/extract/read-plain-text'
import type { Actor } from '../actor'
import type { FrontText } from '../front-text'
import { cancelAttempt } from '../lenses/cancel-attempt'
import { generateLens } from '../lenses/generate-lens'
import type { LensView } from '../lenses/lens'
import { lensViews } from '../lenses/queries'
import { requestLenses } from '../lenses/request-lenses'
import { saveLensText } from '../lenses/save-lens-text'
import { publish } from '../publication/publish'
import { briefFor } from '../publication/queries'
import { acknowledgeFinding } from '../review/acknowledge-finding'
import { sourceViews } from '../sources/queries'
import { newSource } from '../sources/schema'
import { disclosureOf, translationWords } from '../stories/disclosure'
import { publishedStory } from '../stories/queries'
import {
  aBrief,
  aPerson,
  aSave,
  aSource,
  auditOf,
  lookAndApprove,
  putInto,
  theBrief,
  theCopy,
  withoutLenses,
} from '../testing/newsroom'
import { addTranslation } from './add-translation'
import type { Brief } from './brief'
import { removeTranslation } from './remove-translation'
import { replaceSnapshot } from './replace-snapshot'
import { requestTranslation } from './request-translation'
import { startBrief } from './start-brief'
import { submit } from './submit'
import { translateSource } from './translate-source'

type Person = Extract<Actor, { kind: 'user' }>
let writer: Person
let editor: Person
let brief: Brief
let sourceId: string

const chinese = `青屿市议会周二投票决定，从七月起将轮渡票价提高12%。月票将从50元涨到56元。

交通管理局表示，燃料成本已经连续两年上涨。每天约有9000人乘坐轮渡往返海湾两岸。`
const english = `The city council of Qingyu voted on Tuesday to raise ferry fares by 12 percent from July. A monthly pass will cost 56 yuan instead of 50.

The transport authority said that fuel costs had risen for two years. About 9,000 people cross the bay by ferry every day.`

const front: FrontText = {
  headline: 'Ferry fares rise by 12 percent in July',
  summary: 'The council decided that boats across the bay cost 12 percent more from July.',
  whyItMatters: 'About 9,000 people take the boat each day.',
  quickTakes: {
    money: { text: '', skipped: true },
    market: { text: '', skipped: true },
    benefits: { text: '', skipped: true },
    loses: { text: '', skipped: true },
    watch: { text: '', skipped: true },
  },
}

beforeEach(async () => {
  writer = await aPerson('writer', 'Mara Venn')
  editor = await aPerson('editor')
  const { topicIds } = await theCopy((await aBrief(writer)).id)
  const source = newSource.parse({ ...aSource, title: '', publisher: '青屿晚报', ...readPlainText(chinese) })
  const started = await startBrief(writer, { source })
  if (!started.ok) throw new Error('refused')
  await aSave(writer, started.value.briefId, front, topicIds)
  brief = await theBrief(started.value.briefId)
  sourceId = (await theSource()).id
})

const theSource = async () => {
  const [source] = await sourceViews(db, brief.id)
  if (!source) throw new Error('no source')
  return source
}
const of = () => ({ briefId: brief.id, sourceId })
const translated = async (text = english) => addTranslation(writer, { ...of(), text })
const household = async (): Promise<LensView> => {
  const lens = (await lensViews(db, brief.id)).find(({ key }) => key === 'household')
  if (!lens) throw new Error('no such lens')
  return lens
}
const written = async (body: string) => {
  const { id, version } = await household()
  expect(await saveLensText(writer, { lensId: id, version, body })).toMatchObject({ ok: true })
  return household()
}
const gatesOf = ({ findings }: LensView) => findings.map(({ gate, found }) => `${gate}: ${found}`)
const reading = 'Families who cross the bay may pay a higher price each month.'
const invented = 'Some 8,400 families who cross the bay may pay a higher price each month.'

async function publishedContent() {
  await withoutLensesButOne()
  await submit(writer, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })
  const { hash } = await theCopy(brief.id)
  const outcome = await publish(editor, { briefId: brief.id, hash, publicNote: '' })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  const story = await publishedStory(outcome.value.slug)
  if (!story) throw new Error('no story')
  return story.content
}

async function withoutLensesButOne() {
  expect(await lookAndApprove(editor, await household())).toMatchObject({ ok: true })
  await withoutLenses(editor, brief.id)
}

describe('a Chinese article without a translation', () => {
  test('blocks nobody, goes all the way to readers, and they are told why it was not checked', async () => {
    const lens = await written(invented)
    expect(gatesOf(lens)).toEqual([])
    expect(lens.ledger).toEqual([])
    expect((await briefFor(writer, brief.id)).notChecked).toBe('the source is in Chinese')

    const content = await publishedContent()
    const said = 'Not machine-checked against the source: the source is in Chinese'
    expect(disclosureOf(content.front).notes).toContain(said)
    const shown = content.lenses.find(({ key }) => key === 'household')?.record
    expect(shown && disclosureOf(shown).notes).toContain(said)
    expect(content.sources[0]).toMatchObject({ language: 'zh' })
    expect(content.sources[0]?.translation).toBeUndefined()
  })
})

describe('a pasted translation', () => {
  test('is its own snapshot next to the original, with a revision and an audit line', async () => {
    const before = await theCopy(brief.id)
    expect(await translated(`${english}\u200b`)).toEqual({
      ok: true,
      value: { removed: { hidden: 0, comments: 0, invisible: 1 } },
    })
    const { snapshot, translation } = await theSource()
    expect(snapshot).toMatchObject({ text: chinese, language: 'zh', origin: 'pasted' })
    expect(translation).toMatchObject({
      text: english,
      language: 'en',
      origin: 'translation',
      byModel: false,
      model: null,
      pastedBy: 'Mara Venn',
    })
    const [row] = await db
      .select()
      .from(sourceSnapshots)
      .where(eq(sourceSnapshots.id, translation?.id ?? ''))
    expect(row).toMatchObject({ sourceId, translationOfId: snapshot?.id, attemptId: null })
    const copy = await theCopy(brief.id)
    expect(copy.revision).toBe(before.revision + 1)
    expect(copy.hash).not.toBe(before.hash)
    expect(copy.sources[0]?.translationHash).toBe(translation?.hash)
    expect(await auditOf(sourceId)).toEqual(['source.translation_added'])
  })

  test('lets gates and ledger run: an invented number is caught, and findings point into the translation', async () => {
    await written(invented)
    await translated()
    const lens = await household()
    expect(gatesOf(lens)).toEqual(['unsupported_number: 8,400'])
    expect((await briefFor(writer, brief.id)).notChecked).toBeNull()
    const { translation } = await theSource()
    const borne = await written('The transport authority said fuel costs had risen for two years.')
    expect(borne.ledger[0]).toMatchObject({ differences: [], nearest: { snapshotId: translation?.id } })
  })

  test('is shown to readers as the newsroom’s own, without a name', async () => {
    await translated()
    await written(reading)
    const content = await publishedContent()
    expect(content.front.notChecked).toBeNull()
    const [source] = content.sources
    expect(source && translationWords(source)).toBe(
      'Checks against it read a translation that our newsroom put in',
    )
    expect(JSON.stringify(content)).not.toContain('Mara Venn')
  })

  test('makes answers to findings fall when it changes', async () => {
    await translated()
    await written(invented)
    const passage = '8,400'
    const said = { place: 'household', gate: 'unsupported_number', passage, note: '' }
    await acknowledgeFinding(editor, { briefId: brief.id, ...said, reason: 'other_words' })
    expect((await household()).findings[0]?.acknowledged).toMatchObject({ reason: 'other_words' })
    await translated(english.replace('Tuesday', 'Wednesday'))
    expect((await household()).findings[0]?.acknowledged).toBeNull()
  })

  test('goes when it is removed, and when the source gets another text', async () => {
    await translated()
    expect(await removeTranslation(writer, of())).toMatchObject({ ok: true })
    expect((await theSource()).translation).toBeNull()
    expect(await removeTranslation(writer, of())).toMatchObject({ reason: 'no_translation' })
    await translated()
    await replaceSnapshot(writer, { ...of(), text: `${chinese}完。` })
    expect((await theSource()).translation).toBeNull()
    const rows = await db.select().from(sourceSnapshots).where(eq(sourceSnapshots.sourceId, sourceId))
    expect(rows.filter(({ origin }) => origin === 'translation')).toHaveLength(2)
  })

  test('is refused when it is empty, in another language, or of a text that needs none', async () => {
    expect(await translated(' \u200b ')).toMatchObject({ reason: 'empty' })
    expect(await translated(chinese)).toMatchObject({ reason: 'other_language' })
    await replaceSnapshot(writer, { ...of(), text: english })
    expect(await translated()).toMatchObject({ reason: 'own_language' })
  })

  test('is what sentences are picked from when no model is asked', async () => {
    await translated(english.replace('ferry fares', 'the price of a ferry ticket'))
    await requestLenses(writer, { briefId: brief.id })
    const queued = await db.select().from(generationAttempts).where(eq(generationAttempts.briefId, brief.id))
    for (const { id } of queued) await generateLens({ attemptId: id })
    expect((await household()).attempts[0]?.evidence).toMatchObject([{ source: 1, sentence: 1 }])
  })

  test('cannot come into a brief that is scheduled', async () => {
    await putInto(brief, 'scheduled', 'unpublished')
    expect(await translated()).toMatchObject({ reason: 'not_now' })
  })
})

describe('a translation by a model', () => {
  const paragraphs = english.split('\n\n')
  const withAnswers = (...answers: unknown[]) =>
    db
      .update(briefs)
      .set({ script: { answers: { [`translation:${sourceId}`]: answers } } })
      .where(eq(briefs.id, brief.id))
  const latest = async () => {
    const [row] = await db
      .select()
      .from(generationAttempts)
      .where(eq(generationAttempts.briefId, brief.id))
      .orderBy(desc(generationAttempts.number))
      .limit(1)
    if (!row) throw new Error('no attempt')
    return row
  }
  const asked = async () => {
    const outcome = await requestTranslation(writer, of())
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.value
  }

  test('is kept with its request, and checks read it', async () => {
    await withAnswers({ value: { paragraphs } })
    await translateSource(await asked())
    const { translation } = await theSource()
    expect(translation).toMatchObject({ text: english, language: 'en', byModel: true, pastedBy: null })
    expect(await latest()).toMatchObject({ state: 'done', promptVersion: null })
    expect(await auditOf(sourceId)).toEqual(['source.translation_requested', 'source.translated'])
    expect(gatesOf(await written(invented))).toEqual(['unsupported_number: 8,400'])
  })

  test('is called one by its model’s name, to the desk and to readers', async () => {
    await withAnswers({ value: { paragraphs } })
    const { attemptId } = await asked()
    await translateSource({ attemptId })
    await db
      .update(generationAttempts)
      .set({ provider: 'openai', model: 'model-x' })
      .where(eq(generationAttempts.id, attemptId))
    await written(reading)
    const [source] = (await publishedContent()).sources
    expect(source?.translation).toMatchObject({ byModel: true, model: 'model-x' })
    expect(source && translationWords(source)).toBe(
      'Checks against it read a machine translation by model-x, not checked by anybody',
    )
  })

  test.each([
    ['a paragraph too few', { paragraphs: paragraphs.slice(1) }],
    ['an empty paragraph', { paragraphs: [paragraphs[0], ' '] }],
    ['no translation at all', { paragraphs: chinese.split('\n\n') }],
    ['markup', { paragraphs: [paragraphs[0], '<b>Fuel</b> costs had risen.'] }],
    [
      'an address that the source does not have',
      { paragraphs: [paragraphs[0], 'See https://evil.example/x'] },
    ],
  ])('with %s is refused whole', async (_, value) => {
    await withAnswers({ value })
    await translateSource(await asked())
    expect((await theSource()).translation).toBeNull()
    expect(await latest()).toMatchObject({ state: 'failed', failure: { class: 'schema_mismatch' } })
    const { translationAttempts } = await briefFor(writer, brief.id)
    expect(translationAttempts[sourceId]).toMatchObject({
      state: 'failed',
      failure: { words: expect.stringContaining('can’t be used') },
    })
  })

  test('that comes too late stays with its request', async () => {
    await withAnswers({ value: { paragraphs } })
    const attempt = await asked()
    await translated()
    await translateSource(attempt)
    expect((await theSource()).translation).toMatchObject({ byModel: false })
    expect((await auditOf(sourceId)).at(-1)).toBe('source.translation_unused')
    expect(await requestTranslation(writer, of())).toMatchObject({ reason: 'has_translation' })
  })

  test('can be stopped while it is being made', async () => {
    await withAnswers({ value: { paragraphs }, delayMs: 20_000 })
    const attempt = await asked()
    expect(await requestTranslation(writer, of())).toMatchObject({ reason: 'already_running' })
    const working = translateSource(attempt)
    await expect.poll(async () => (await latest()).state).toBe('running')
    expect(await cancelAttempt(writer, attempt)).toMatchObject({ ok: true })
    await working
    expect((await theSource()).translation).toBeNull()
  })

  test('is refused without a model, for a text of more than 12,000 words, and for one that needs none', async () => {
    expect(await requestTranslation(writer, of())).toMatchObject({ reason: 'no_model' })
    await replaceSnapshot(writer, { ...of(), text: `${'燃料成本已经上涨。'.repeat(4_000)}` })
    expect(await requestTranslation(writer, of())).toMatchObject({ reason: 'too_long' })
    await replaceSnapshot(writer, { ...of(), text: english })
    expect(await requestTranslation(writer, of())).toMatchObject({ reason: 'own_language' })
  })
})
