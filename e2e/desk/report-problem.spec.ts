import { expect, type Page } from '@playwright/test'
import { reportProblem } from '@/domain/problems/report-problem'
import { reportProblemInput } from '@/domain/problems/schema'
import { status } from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { must } from '../fixtures/must'
import { openReportForm } from '../fixtures/reading'
import { aPublishedStory } from '../fixtures/stories'

const payload = '<img src=x onerror="window.PWNED=1"><script>window.PWNED=1</script>'
const send = (page: Page) => page.getByRole('button', { name: 'Send the report' }).click()

/** Opens a report from a list at the desk. */
const openRow = (editor: Page, words: string) =>
  editor
    .getByRole('row')
    .filter({ hasText: words.slice(0, 20) })
    .getByRole('link')
    .click()

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'a reader' : 'a reader without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('is told what a report lacks, loses nothing that was typed, and gets a receipt', async ({
      page,
    }) => {
      await openReportForm(page)
      await page.goto(`${page.url()}?passage=${encodeURIComponent('A pass costs <b>56</b> euros.')}`)
      await expect(page.getByLabel('The passage it is about')).toHaveValue('A pass costs <b>56</b> euros.')
      await page.getByLabel('What is wrong?').fill('Too short')
      await page.getByLabel('Email').fill('nobody')
      await send(page)
      const refusal = page.getByRole('alert').filter({ hasText: 'Not sent yet' })
      await expect(refusal.getByRole('link')).toHaveCount(3)
      await expect(page.getByLabel('What is wrong?')).toHaveValue('Too short')
      await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/Give a full email address/)
      await expect(page.getByLabel('The passage it is about')).toHaveValue('A pass costs <b>56</b> euros.')

      const words = `It says 54, not 56. ${payload}`
      await page.getByLabel('A fact is wrong').check()
      await page.getByLabel('What is wrong?').fill(words)
      await page.getByLabel('Email').fill('reader@example.test')
      await send(page)
      await page.waitForURL(/\/reports\/[\w-]{43}$/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your report')
      await expect(page.getByText(words)).toBeVisible()
      await expect(page.getByText('The newsroom has it')).toBeVisible()
    })

    test('reads the answer of an editor at the link of a report', async ({ page, openAs }) => {
      const number = javaScriptEnabled ? 'one' : 'two'
      const words = `Fare ${number}: it says 54, not 56. ${payload}`
      const { story } = await aPublishedStory(`Ferries that readers report, number ${number}`)
      const receipt = await aReport(story, words)
      const editor = await openAs('editor', { javaScriptEnabled: true })
      await editor.goto('/desk')
      await editor.getByRole('link', { name: /^Problem reports/ }).click()
      await openRow(editor, words)
      await expect(editor.getByText('reader@example.test')).toBeVisible()
      await expect(editor.getByText(words)).toBeVisible()
      await editor.getByRole('link', { name: 'Open the brief' }).click()
      await editor.getByRole('link', { name: /open problem report/ }).click()
      await openRow(editor, words)
      await editor.getByLabel('Answer to the reader').fill('We asked the company: it is 56.')
      await editor.getByRole('button', { name: 'Send the answer' }).click()
      await expect(status(editor, 'Settled.')).toBeVisible()
      expect(await editor.evaluate(() => 'PWNED' in window)).toBe(false)

      await page.goto(receipt)
      await expect(page.getByText('We asked the company: it is 56.')).toBeVisible()
      await expect(page.getByText('Answered', { exact: true })).toBeVisible()
    })
  })
}

/** What sending the form keeps; gives the path of the receipt. */
async function aReport(story: string, words: string): Promise<string> {
  const slug = story.replace('/stories/', '')
  const given = { slug, version: 1, kind: 'fact', words, email: 'reader@example.test' }
  // From an address that no browser here has: a reader's address may send only a few an hour.
  const { token } = must(await reportProblem(reportProblemInput.parse(given), '192.0.2.1'))
  return `/reports/${token}`
}

/** Reports the story of the demonstration that has a correction; gives the address of the receipt. */
async function reportCorrected(reader: Page, words: string): Promise<string> {
  await reader.goto('/corrections')
  await reader
    .getByRole('main')
    .getByRole('link', { name: /^School board/ })
    .click()
  await reader.getByRole('link', { name: 'Report a problem' }).click()
  await reader.getByLabel('It is unfair or misleading').check()
  await reader.getByLabel('What is wrong?').fill(words)
  await send(reader)
  await reader.waitForURL(/\/reports\//)
  return reader.url()
}

test('a reader without JavaScript reads at the link which correction a report led to', async ({
  reader,
  editor,
}) => {
  const receipt = await reportCorrected(reader, 'The policy asks for a report first.')
  await editor.goto('/desk/problems')
  await openRow(editor, 'The policy asks for a report first.')
  await editor.getByRole('button', { name: 'Link the correction' }).click()
  await expect(status(editor, 'Settled.')).toBeVisible()
  await reader.goto(receipt)
  await expect(reader.getByText('Led to correction 1')).toBeVisible()
  await reader.getByRole('link', { name: 'Correction 1' }).click()
  await expect(reader).toHaveURL(/\/stories\/[^#]+#correction-1$/)
  await expect(reader.locator('#correction-1')).toBeInViewport()
})

test('a reader without JavaScript reads at the link why nothing changes', async ({ reader, editor }) => {
  const receipt = await reportCorrected(reader, 'The headline should say thousands.')
  await editor.goto('/desk/problems')
  await openRow(editor, 'The headline should say thousands.')
  await editor.getByLabel('No change, because').fill('The exact figure stands in the source.')
  await editor.getByRole('button', { name: 'Settle without a change' }).click()
  await expect(status(editor, 'Settled.')).toBeVisible()
  await reader.goto(receipt)
  await expect(reader.getByText('No change, for this reason')).toBeVisible()
  await expect(reader.getByText('The exact figure stands in the source.')).toBeVisible()
})

test('a writer has no list of what readers reported', async ({ writer }) => {
  await writer.goto('/desk')
  await expect(writer.getByRole('link', { name: /^Problem reports/ })).toHaveCount(0)
  await writer.goto('/desk/problems')
  await expect(writer).toHaveURL(/no-access/)
})
