import { expect, type Locator, type Page } from '@playwright/test'
import { sourceForm } from '@/app/desk/source-form'
import { startFromSource } from '@/app/desk/start-from-source'
import { saveLensText } from '@/domain/lenses/save-lens-text'
import { lensLibrary } from '@/scripts/demo/content/lenses'
import { approve } from '../fixtures/approve'
import { barriersInBothThemes } from '../fixtures/axe'
import { demoPerson, lensOf, type MadeBrief, rewrite, submitAgain } from '../fixtures/briefs'
import { listens, omitRemaining, publish, save, status, typeInto } from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { must } from '../fixtures/must'
import { article, householdText, lensTexts } from '../fixtures/texts'

const could = 'The harbour authority said that the old pier could close in June.'
const did = 'The harbour authority closed the old pier in June.'
const mended = 'The old pier could close in June.'
const ferries = 'The council voted 7 to 2 to buy three electric ferries for $24 million.'
/** Nothing of it is in the source. */
const stranger = 'Bakers praised the cakes.'

/** In place of the two that claim more than the source. */
const cleanTexts = {
  'Household Impact': householdText,
  'America First View': 'From this side, money spent on boats could return to workers at home.',
}

/** A submitted brief whose front text makes a fact of what could happen, and says what no source says. */
async function aBriefThatDiffers(headline: string): Promise<MadeBrief> {
  const text = `${article}\n\n${could}`
  const { briefId } = must(await startFromSource(await demoPerson('writer'), sourceForm.parse({ text })))
  await rewrite(briefId, { headline, summary: `${ferries} ${did}`, whyItMatters: stranger })
  await submitAgain(briefId)
  return { briefId, address: `/desk/briefs/${briefId}` }
}

const pairOf = (page: Page, sentence: string): Locator =>
  page.getByRole('region', { name: 'Front text' }).getByRole('listitem').filter({ hasText: sentence }).first()
const missing = (page: Page): Locator =>
  page.getByRole('region', { name: 'The brief as a whole' }).getByRole('link', { name: /sentence/ })

test('an editor sees that could became did and fixes it, keeps another sentence, approves and publishes', async ({
  editor,
  reader,
}) => {
  const { address, briefId } = await aBriefThatDiffers('Council buys three electric ferries')
  await writeHousehold(briefId, householdText)
  await editor.goto(`${address}/lenses`)

  const differs = pairOf(editor, did)
  await expect(differs.locator('b', { hasText: /closed/ })).toBeVisible()
  await expect(differs.locator('b', { hasText: /could/ })).toBeVisible()
  await expect(differs.getByText(/could close → closed/)).toBeVisible()
  await expect(pairOf(editor, ferries).getByRole('button')).toHaveCount(0)
  await expect(missing(editor)).toHaveText([/^Brief: 1 sentence/, /^Why this matters: 1 sentence/])

  await differs.getByRole('link', { name: 'Fix' }).click()
  await expect(editor).toHaveURL(/#summary$/)
  await listens(editor.getByLabel('Headline'))
  await typeInto(editor.getByLabel('Brief', { exact: true }), `${ferries} ${mended}`)
  await save(editor)

  await editor.goto(`${address}/lenses`)
  await expect(pairOf(editor, mended).getByRole('button')).toHaveCount(0)
  const stays = pairOf(editor, stranger)
  await expect(stays.getByText('No passage near it')).toBeVisible()
  await stays.getByRole('button', { name: 'Known beyond the source' }).click()
  await expect(stays.getByText(/^Kept by .*Known beyond the source$/)).toBeVisible()
  await approve(editor.getByRole('region', { name: 'Household Impact' }))
  await omitRemaining(editor)
  await expect(editor.getByText('Nothing is missing for publishing.')).toBeVisible()

  await publish(editor)
  await editor.getByRole('link', { name: 'Open the story' }).click()
  await reader.goto(new URL(editor.url()).pathname)
  const number = reader.getByRole('link', { name: /^Nearest passage/ }).first()
  await expect(number).toBeVisible()
  const target = (await number.getAttribute('href')) ?? ''
  await number.click()
  await expect(reader.locator(target)).toBeVisible()
})

test('by keyboard an editor goes from one open sentence to the next and answers each with one key', async ({
  editor,
}) => {
  const { address, briefId } = await aBriefThatDiffers('Ferries, answered by keyboard')
  await writeHousehold(briefId, `${householdText} ${stranger}`)
  await editor.goto(`${address}/lenses`)
  const household = editor.getByRole('region', { name: 'Household Impact' })
  const inLens = household.getByRole('listitem').filter({ hasText: stranger })
  await inLens.focus()

  await editor.keyboard.press('1')
  await expect(inLens.getByText(/^Kept by .*Same in other words$/)).toBeVisible()
  await expect(inLens).toBeFocused()
  await editor.keyboard.press('d')
  await expect(pairOf(editor, did)).toBeFocused()
  await editor.keyboard.press('2')
  await expect(pairOf(editor, did).getByText(/^Kept by .*isn’t the right one$/)).toBeVisible()
  await editor.keyboard.press('d')
  await expect(pairOf(editor, stranger)).toBeFocused()

  await pairOf(editor, did).getByRole('button', { name: 'Take back' }).click()
  await expect(pairOf(editor, did).getByRole('button', { name: 'Same in other words' })).toBeVisible()
  await approve(household)
  expect(await barriersInBothThemes(editor)).toEqual([])
})

test('an editor answers five sentences, decides six lenses and publishes with at most eighteen keys', async ({
  openAs,
}) => {
  const { address, briefId } = await aBriefThatDiffers('Council buys three ferries for $24 million')
  const texts = Object.values({ ...lensTexts, ...cleanTexts })
  for (const [at, { key }] of lensLibrary.entries())
    await writeLens(briefId, key, at % 2 === 0 ? `${texts[at]} ${stranger}` : (texts[at] ?? ''))
  const editor = await openAs('editor', { viewport: { width: 1280, height: 900 } })
  await editor.goto(`${address}/lenses`)
  await expect(editor.getByText('1 to answer')).toHaveCount(3)
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await editor.keyboard.press(key)
  }
  const front = editor.getByRole('region', { name: 'Front text' })
  await press('d')
  await press('1')
  await expect(pairOf(editor, stranger)).toBeFocused()
  await press('1')
  await expect(front.getByText(/^Kept by/)).toHaveCount(2)
  for (const { name } of lensLibrary) {
    const lens = editor.getByRole('region', { name })
    if ((await lens.locator('[data-pair="open"]').count()) > 0) {
      await press('d')
      await press('1')
      await expect(lens.getByText(/^Kept by/)).toBeVisible()
    }
    await press('a')
    await expect(lens.getByText(/^Approved by/)).toBeVisible()
  }
  keys += 1
  await publish(editor)
  expect(keys).toBeLessThanOrEqual(18)
})

test('without script a sentence is kept in own words and taken back', async ({ openAs }) => {
  const { address } = await aBriefThatDiffers('Ferries, kept without script')
  const editor = await openAs('editor', { javaScriptEnabled: false })
  await editor.goto(`${address}/lenses`)
  await pairOf(editor, stranger).getByText('Own reason…').click()
  await pairOf(editor, stranger).getByLabel('Why it stays').fill('Said at the hearing.')
  await pairOf(editor, stranger).getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(status(editor, 'Kept.')).toBeVisible()
  await expect(pairOf(editor, stranger).getByText(/^Kept by .*Said at the hearing\.$/)).toBeVisible()
  await pairOf(editor, stranger).getByRole('button', { name: 'Take back' }).click()
  await expect(status(editor, 'Taken back.')).toBeVisible()
  await expect(pairOf(editor, stranger).getByRole('button', { name: 'The source is wrong' })).toBeVisible()
})

test('on a phone the passage is below its sentence, beside it from 1024 pixels on', async ({ openAs }) => {
  const { address } = await aBriefThatDiffers('Ferries, read on a phone')
  const editor = await openAs('editor', { viewport: { width: 390, height: 844 } })
  await editor.goto(`${address}/lenses`)
  const pair = pairOf(editor, ferries)
  const places = async () => {
    const sentence = await pair.getByText(ferries, { exact: true }).boundingBox()
    const passage = await pair
      .getByText(/^The council voted/)
      .last()
      .boundingBox()
    if (!sentence || !passage) throw new Error('not on the page')
    return {
      below: passage.y >= sentence.y + sentence.height,
      beside: passage.x >= sentence.x + sentence.width,
    }
  }
  await expect.poll(places).toEqual({ below: true, beside: false })
  expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await editor.setViewportSize({ width: 1024, height: 800 })
  await expect.poll(places).toEqual({ below: false, beside: true })
})

const writeHousehold = (briefId: string, body: string) => writeLens(briefId, 'household', body)

async function writeLens(briefId: string, key: string, body: string): Promise<void> {
  const { id: lensId, version } = await lensOf(briefId, key)
  must(await saveLensText(await demoPerson('editor'), { lensId, version, body }))
}
