import { generateLens } from '@/domain/lenses/generate-lens'
import type { LensView } from '@/domain/lenses/lens'
import { omitLens } from '@/domain/lenses/omit-lens'
import { requestLenses } from '@/domain/lenses/request-lenses'
import { saveLensText } from '@/domain/lenses/save-lens-text'
import { type DemoLens, lensKeys } from './content/demo-brief'
import { must } from './must'
import { bodyOf } from './recorded-answers'
import type { Seeding } from './seed-brief'
import { untilDone } from './until-done'

/** Fills the lenses of a brief: left out by an editor, recorded, or typed by the author. */
export async function seedLenses(seeding: Seeding): Promise<void> {
  const { brief, people, view } = seeding
  for (const { lens, planned } of emptyOnes(seeding, (await view()).lenses)) {
    if (!('leftOut' in planned)) continue
    const input = { lensId: lens.id, version: lens.version, reason: planned.leftOut }
    must('leave out a lens', await omitLens(people.editor, input))
  }
  if (brief.lensesBy === 'recorded') await generateRecorded(seeding)
  else await typeLenses(seeding)
}

async function generateRecorded(seeding: Seeding): Promise<void> {
  const { brief, briefId, people, view } = seeding
  await untilDone('recorded lenses', async () => {
    const { lenses } = await view()
    if (emptyOnes(seeding, lenses).length === 0) return true
    const open = lenses.flatMap((lens) => lens.attempts).filter((attempt) => attempt.state === 'queued')
    for (const attempt of open) await generateLens({ attemptId: attempt.id })
    if (open.length === 0) await requestLenses(people[brief.author], { briefId })
    return null
  })
}

async function typeLenses(seeding: Seeding): Promise<void> {
  const { brief, people, view } = seeding
  for (const { lens, planned } of emptyOnes(seeding, (await view()).lenses)) {
    if ('leftOut' in planned) continue
    const input = { lensId: lens.id, version: lens.version, body: bodyOf(planned.sentences) }
    must('write a lens', await saveLensText(people[brief.author], input))
  }
}

/** The lenses that have nothing yet although the demonstration has a plan for them. */
function emptyOnes({ brief }: Seeding, lenses: LensView[]): { lens: LensView; planned: DemoLens }[] {
  return lensKeys.flatMap((key) => {
    const planned = brief.lenses[key]
    const lens = lenses.find((one) => one.key === key && one.state === 'empty')
    return planned && lens ? [{ lens, planned }] : []
  })
}
