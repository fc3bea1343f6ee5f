import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { sourceReadings } from '@/db/schema/sources'
import { sha256 } from '@/lib/canonical'
import { startBrief } from '../briefs/start-brief'
import { harbourReport } from '../gates/testing/a-lens'
import { hostileTexts } from '../gates/testing/hostile-texts'
import { keptWords, packWords, readersVersion, unpackWords } from '../reading/kept-words'
import { normalise } from '../reading/normalise'
import { giveWords, readText } from '../reading/read-text'
import { readWords } from '../reading/read-words'
import { gateMaterial } from '../review/material'
import { aPerson, aSource } from '../testing/newsroom'
import { keepReading } from './keep-reading'

// Loading code in a thread takes long on a busy machine.
vi.setConfig({ testTimeout: 180_000 })

const longReport = (marker: string) => `${marker}. ${harbourReport} `.repeat(20)
const keptOf = (text: string) =>
  db
    .select()
    .from(sourceReadings)
    .where(eq(sourceReadings.hash, sha256(text)))

async function startedFrom(text: string): Promise<string> {
  const started = await startBrief(await aPerson('writer'), { source: { ...aSource, text } })
  if (!started.ok) throw new Error('the brief was not started')
  return started.value.briefId
}

test('words come back from keeping as they were read', () => {
  for (const { text } of [{ text: harbourReport }, ...hostileTexts(700)]) {
    const plain = normalise(text).text
    const kept = keptWords.parse(JSON.parse(JSON.stringify(packWords(plain))))
    expect(unpackWords(plain, kept)).toEqual(readWords(plain))
  }
})

test('a text that is read once is kept by its hash and the version of the readers', async () => {
  const text = longReport('Kept')
  expect(await keepReading(text)).toBe(true)
  const [row] = await keptOf(text)
  expect(row).toMatchObject({ version: readersVersion })
  expect(unpackWords(normalise(text).text, keptWords.parse(JSON.parse(row?.words ?? '')))).toEqual(
    readWords(normalise(text).text),
  )
})

test('what was kept is what gates read', async () => {
  const text = 'Berth fees rise.'
  const words = packWords(text)
  giveWords(text, { ...words, forms: words.forms.map(([, ...rest]) => ['kept', ...rest]) })
  expect(readText(text).words.map(({ stem }) => stem)).toEqual(['kept', 'kept', 'kept'])
})

test('a source that nobody has read yet is read when gates ask for it, and kept', async () => {
  const text = longReport('Late')
  const briefId = await startedFrom(text)
  const material = await db.transaction((tx) => gateMaterial(tx, briefId))
  expect(material).toMatchObject({ unread: 0, references: [{ text }] })
  expect(await keptOf(text)).toHaveLength(1)
})

test('words of another version are not taken', async () => {
  const text = longReport('Older')
  const hash = sha256(text)
  const words = JSON.stringify({ starts: [0], lengths: [3], of: [0], forms: [['old', 'old', 'NOUN', true]] })
  await db.insert(sourceReadings).values({ hash, version: readersVersion + 1, words })
  const briefId = await startedFrom(text)
  await db.transaction((tx) => gateMaterial(tx, briefId))
  expect((await keptOf(text)).map(({ version }) => version).sort()).toEqual([
    readersVersion,
    readersVersion + 1,
  ])
})

test('a change in what is read of a text raises the version', () => {
  expect({ readersVersion, words: sha256(JSON.stringify(packWords(normalise(harbourReport).text))) }).toEqual(
    {
      readersVersion: 1,
      words: '9a1a5bdba5bd77395cfbf5a3d277c970a19b4ee8968d13d17968220ce1758f1e',
    },
  )
})
