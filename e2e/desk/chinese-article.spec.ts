import { expect, type Page } from '@playwright/test'
import {
  alert,
  nameSource,
  omitRemaining,
  publish,
  save,
  saveAndApprove,
  saveText,
  startFromText,
  status,
  submitForReview,
  writeFront,
} from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { householdText } from '../fixtures/texts'

const article = `青屿市议会周一以7票赞成、2票反对，决定为港口航线购买三艘电动渡轮。

三艘船总价为2400万美元，将从四月起投入运营。航线主管说，旧发动机每隔一周就会出故障。

两名议员投了反对票，要求购买更便宜的船。这条航线每天运送5200名乘客。`

const translation = `The council of Qingyu voted 7 to 2 on Monday to buy three electric ferries for the harbour line.

The three boats cost $24 million together and are to run from April. The old engines fail every second week, said the line's director.

Two members voted against it and asked for cheaper boats. The line carries 5,200 passengers a day.`

/** A brief that the writer has started from the Chinese text, with its front text. */
async function startedFromChinese(page: Page, headline: string): Promise<void> {
  await startFromText(page, article)
  await expect(page.getByText('language: Chinese')).toBeVisible()
  await writeFront(page, headline)
  await nameSource(page, { url: 'https://qingyu-evening.example/ferries', publisher: '青屿晚报' })
  await save(page)
}

test('a brief on a Chinese article is published, and readers are told that it was not checked', async ({
  writer,
  editor,
}) => {
  await startedFromChinese(writer, 'Qingyu buys electric ferries for its harbour')
  await expect(writer.getByText('Not checked against the source: the source is in Chinese.')).toBeVisible()
  await writer.getByRole('button', { name: 'Ask a model for a translation' }).click()
  await expect(alert(writer, 'No model is set up here')).toBeVisible()
  await submitForReview(writer)

  await editor.goto(`${writer.url()}/lenses`)
  await expect(editor.getByText('Not checked against the source: the source is in Chinese.')).toBeVisible()
  await saveAndApprove(editor, 'Household Impact', householdText)
  await omitRemaining(editor)
  await publish(editor)

  await editor.getByRole('link', { name: 'Open the story' }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(
    'Qingyu buys electric ferries for its harbour',
  )
  await expect(
    editor.getByText('Not machine-checked against the source: the source is in Chinese').first(),
  ).toBeVisible()
})

test('with a pasted translation an invented number is caught', async ({ writer, editor }) => {
  await startedFromChinese(writer, 'Qingyu and its ferries, with a translation')
  await writer.getByText('Paste a translation', { exact: true }).click()
  await writer.getByLabel('Translation of the text').fill(translation)
  await writer.getByRole('button', { name: 'Keep this translation' }).click()
  await expect(status(writer, 'Translation kept')).toBeVisible()
  await expect(writer.getByText(/^Translation, pasted by/)).toBeVisible()
  await expect(writer.getByText('Not checked against the source: the source is in Chinese.')).toHaveCount(0)
  await writer.getByText('The original, in Chinese').click()
  await expect(writer.getByText('这条航线每天运送5200名乘客。')).toBeVisible()

  await editor.goto(`${writer.url()}/lenses`)
  const lens = editor.getByRole('region', { name: 'Household Impact' })
  await saveText(lens, householdText.replace('5,200', '8,311'))
  await expect(lens.getByText('Blocker')).toBeVisible()
  await saveText(lens, householdText)
  await expect(lens.getByText('Blocker')).toHaveCount(0)
})
