import { inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { changedWords, countedWords } from '@/lib/text/changed-share'
import { gateNames } from '../gates/finding'
import { gateTable } from '../gates/gates'
import { gateMaterial } from '../gates/queries'
import { frontHash } from '../stories/build-record'
import type { DecisionFacts, TextAccount } from '../stories/record'
import type { TextRecord } from '../stories/story'
import { readRevision, type WorkingCopy } from './append-revision'
import { checkFront } from './check-front'
import type { Publication } from './freeze-story'
import { type FrontText, fieldText, frontFields, quickTakeKeys, quickTakeLabels } from './front-text'
import { overrules } from './record-lenses'
import { draftFacts, recordMaking } from './record-text'

/** What is on record for the front text: publishing it is the recorded human decision. */
export async function recordFront(
  reader: Reader,
  publication: Publication,
  textHash: string,
): Promise<{ record: TextRecord; account: TextAccount }> {
  const { brief, copy, secondPerson, now } = publication
  const attemptIds = Object.values(copy.drafted).map((field) => field.attemptId)
  const attempts = attemptIds.length
    ? await reader.select().from(generationAttempts).where(inArray(generationAttempts.id, attemptIds))
    : []
  const material = await gateMaterial(reader, brief.id)
  const { notChecked, acknowledged, findings } = checkFront(copy.front, material)
  const found = Object.values(findings).flat()
  const submission = await submitted(reader, publication)
  return {
    record: {
      ...recordMaking(attempts, frontChangedShare(copy)),
      reviewedAt: now.toISOString(),
      reviewedBySecondPerson: secondPerson,
      notChecked,
      acknowledged,
    },
    account: {
      place: 'front',
      textHash,
      drafts: attempts.map(draftFacts),
      checks: {
        notChecked,
        asked: gateNames().filter((name) => gateTable[name].scope !== 'lens'),
        findings: found.map(({ gate, severity, acknowledged: said }) => ({
          gate,
          severity,
          overruled: said?.reason ?? null,
        })),
        sentences: null,
      },
      decisions: [
        ...submission,
        ...overrules(material, 'front', found, textHash),
        { kind: 'published', place: 'front', at: now.toISOString(), textHash },
      ],
    },
  }
}

/** The front text that was submitted for review, if one was. */
async function submitted(reader: Reader, { brief }: Publication): Promise<DecisionFacts[]> {
  if (!brief.submittedAt || brief.submittedRevision === null) return []
  const { front } = await readRevision(reader, brief.id, brief.submittedRevision)
  const textHash = frontHash(publicFront(front))
  return [{ kind: 'submitted', place: 'front', at: brief.submittedAt.toISOString(), textHash }]
}

/** The front text in the shape of a story. */
export const publicFront = (front: FrontText) => ({
  headline: front.headline,
  summary: front.summary,
  whyItMatters: front.whyItMatters,
  quickTakes: quickTakeKeys.map((key) => ({
    label: quickTakeLabels[key],
    text: front.quickTakes[key].skipped ? null : front.quickTakes[key].text,
  })),
})

/** A field that no model touched counts as changed in every word. */
function frontChangedShare(copy: WorkingCopy): number {
  let changed = 0
  let all = 0
  for (const field of frontFields) {
    const now = fieldText(copy.front, field)
    const model = copy.drafted[field]?.text ?? ''
    changed += changedWords(model, now)
    all += Math.max(countedWords(now).length, countedWords(model).length)
  }
  return all === 0 ? 0 : changed / all
}
