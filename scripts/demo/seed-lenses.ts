import { and, asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefLenses, generationAttempts } from '@/db/schema/lenses'
import { generateLens } from '@/domain/lenses/generate-lens'
import { omitLens } from '@/domain/lenses/omit-lens'
import { requestLenses } from '@/domain/lenses/request-lenses'
import { saveLensText } from '@/domain/lenses/save-lens-text'
import { lensKeys } from './content/demo-brief'
import { must } from './must'
import { bodyOf } from './recorded-answers'
import type { Seeding } from './seed-brief'
import { untilDone } from './until-done'

/** Fills the lenses of a brief: left out by an editor, recorded, or typed by the author. */
export async function seedLenses(seeding: Seeding): Promise<void> {
  const { brief, people } = seeding
  for (const { lensId, version, planned } of await emptyOnes(seeding)) {
    if (!('leftOut' in planned)) continue
    must('leave out a lens', await omitLens(people.editor, { lensId, version, reason: planned.leftOut }))
  }
  if (brief.lensesBy === 'recorded') await generateRecorded(seeding)
  else await typeLenses(seeding)
}

async function generateRecorded(seeding: Seeding): Promise<void> {
  const { brief, briefId, people } = seeding
  await untilDone('recorded lenses', async () => {
    if ((await emptyOnes(seeding)).length === 0) return true
    await requestLenses(people[brief.author], { briefId })
    for (const attemptId of await queuedAttempts(briefId)) await generateLens({ attemptId })
    return null
  })
}

async function typeLenses(seeding: Seeding): Promise<void> {
  const { brief, people } = seeding
  for (const { lensId, version, planned } of await emptyOnes(seeding)) {
    if ('leftOut' in planned) continue
    const input = { lensId, version, body: bodyOf(planned.sentences) }
    must('write a lens', await saveLensText(people[brief.author], input))
  }
}

/** The lenses that have nothing yet although the demonstration has a plan for them. */
async function emptyOnes({ brief, briefId }: Seeding) {
  const lenses = await db
    .select({ lensId: briefLenses.id, version: briefLenses.version, key: briefLenses.key })
    .from(briefLenses)
    .where(and(eq(briefLenses.briefId, briefId), eq(briefLenses.state, 'empty')))
  return lensKeys.flatMap((key) => {
    const planned = brief.lenses[key]
    const lens = lenses.find((one) => one.key === key)
    return planned && lens ? [{ ...lens, planned }] : []
  })
}

async function queuedAttempts(briefId: string): Promise<string[]> {
  const rows = await db
    .select({ id: generationAttempts.id })
    .from(generationAttempts)
    .where(and(eq(generationAttempts.briefId, briefId), eq(generationAttempts.state, 'queued')))
    .orderBy(asc(generationAttempts.id))
  return rows.map((row) => row.id)
}
