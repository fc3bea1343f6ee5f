import { expect, type Page, test } from '@playwright/test'
import { saved, writeFront } from './fixtures/desk'
import { signInAs } from './fixtures/sign-in'

const article = `青屿市议会周一以7票赞成、2票反对，决定为港口航线购买三艘电动渡轮。

三艘船总价为2400万美元，将从四月起投入运营。航线主管说，旧发动机每隔一周就会出故障。

两名议员投了反对票，要求购买更便宜的船。这条航线每天运送5200名乘客。`

const translation = `The council of Qingyu voted 7 to 2 on Monday to buy three electric ferries for the harbour line.

The three boats cost $24 million together and are to run from April. The old engines fail every second week, said the line's director.

Two members voted against it and asked for cheaper boats. The line carries 5,200 passengers a day.`

const reading = (riders: string) =>
  `Families who ride the line may wait less once the three new boats carry ${riders} people a day.`

/** A brief that the writer has started from the Chinese text, with its front text. */
async function startedFromChinese(page: Page, headline: string): Promise<void> {
  await signInAs(page, 'writer')
  await page.goto('/desk/new')
  await page.getByLabel('Source text').fill(article)
  await page.getByRole('button', { name: 'Import' }).click()
  await page.waitForURL(/\/desk\/briefs\/[0-9a-f-]+$/)
  await expect(page.getByLabel('Headline')).toBeEditable()
  await expect(page.getByText('language: Chinese')).toBeVisible()
  await writeFront(page, headline)
  await page.getByLabel('Original URL', { exact: true }).fill('https://qingyu-evening.example/ferries')
  await page.getByLabel('Publisher', { exact: true }).fill('青屿晚报')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(page)
}

test('a brief on a Chinese article is published, and readers are told that it was not checked', async ({
  browser,
  page,
}) => {
  await startedFromChinese(page, 'Qingyu buys electric ferries for its harbour')
  await expect(page.getByText('Not checked against the source: the source is in Chinese.')).toBeVisible()
  await page.getByRole('button', { name: 'Ask a model for a translation' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'No model is set up here' })).toBeVisible()
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Submitted' })).toBeVisible()

  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${page.url()}/lenses`)
  await expect(editor.getByText('Not checked against the source: the source is in Chinese.')).toBeVisible()
  const lens = editor.getByRole('region', { name: 'Household Impact' })
  await lens.getByLabel('Lens text').fill(reading('5,200'))
  await lens.getByRole('button', { name: 'Save and approve' }).click()
  await expect(lens.getByText(/^Approved by/)).toBeVisible()
  await editor.getByLabel('Reason for all that are not decided').fill('The source is about a local purchase.')
  await editor.getByRole('button', { name: 'Omit all remaining' }).click()
  await expect(editor.getByText('6 of 6 decided')).toBeVisible()
  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(editor.getByRole('status').filter({ hasText: 'Published at' })).toBeVisible()

  await editor.getByRole('link', { name: 'Open the story' }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(
    'Qingyu buys electric ferries for its harbour',
  )
  await expect(
    editor.getByText('Not machine-checked against the source: the source is in Chinese').first(),
  ).toBeVisible()
})

test('with a pasted translation an invented number is caught', async ({ browser, page }) => {
  await startedFromChinese(page, 'Qingyu and its ferries, with a translation')
  await page.getByText('Paste a translation', { exact: true }).click()
  await page.getByLabel('Translation of the text').fill(translation)
  await page.getByRole('button', { name: 'Keep this translation' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Translation kept' })).toBeVisible()
  await expect(page.getByText(/^Translation, pasted by/)).toBeVisible()
  await expect(page.getByText('Not checked against the source: the source is in Chinese.')).toHaveCount(0)
  await page.getByText('The original, in Chinese').click()
  await expect(page.getByText('这条航线每天运送5200名乘客。')).toBeVisible()

  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${page.url()}/lenses`)
  const lens = editor.getByRole('region', { name: 'Household Impact' })
  await lens.getByLabel('Lens text').fill(reading('8,311'))
  await lens.getByRole('button', { name: 'Save text' }).click()
  await expect(lens.getByText('Blocker')).toBeVisible()
  await lens.getByLabel('Lens text').fill(reading('5,200'))
  await lens.getByRole('button', { name: 'Save text' }).click()
  await expect(lens.getByText('Blocker')).toHaveCount(0)
})
