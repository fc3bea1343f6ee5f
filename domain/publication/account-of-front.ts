import { changedWords, countedWords } from '@/lib/text/changed-share'
import type { WorkingCopy } from '../briefs/append-revision'
import {
  type FrontField,
  type FrontText,
  fieldText,
  frontFields,
  quickTakeKeys,
  quickTakeLabels,
} from '../front-text'
import { gateNames } from '../gates/finding'
import { gateTable } from '../gates/gates'
import { frontLedger } from '../review/notes'
import { frontHash } from '../stories/build-record'
import type { DecisionFacts, TextAccount } from '../stories/record'
import type { TextProvenance } from '../stories/story'
import { keptSentences, ledgerAnswers, overrules } from './account-of-lenses'
import { countSentences, type LedgerOfText } from './account-of-passages'
import { accountOfMaking, draftFacts } from './account-of-text'
import type { Publication } from './freeze-story'

/** A field of the front text with its ledger. Nobody's look at it is on record, only answers to its sentences are. */
type FieldLedger = LedgerOfText & { field: FrontField }

/**
 * What is on record for the front text, and the ledger of each of its fields: publishing it is the recorded human
 * decision.
 */
export function accountOfFront(
  publication: Publication,
  textHash: string,
): { record: TextProvenance; account: TextAccount; ledgers: FieldLedger[] } {
  const { read, secondPerson, now } = publication
  const { copy, material, checked } = read
  const attemptIds = Object.values(copy.drafted).map((field) => field.attemptId)
  const attempts = read.attempts.filter(({ id }) => attemptIds.includes(id))
  const { notChecked, acknowledged, findings } = checked
  const found = Object.values(findings).flat()
  const ledgers = frontLedger(material, copy.front).map((one) => ({ ...one, shown: false }))
  const rows = ledgers.flatMap((one) => one.rows)
  return {
    record: {
      ...accountOfMaking(attempts, frontChangedShare(copy)),
      reviewedAt: now.toISOString(),
      reviewedBySecondPerson: secondPerson,
      notChecked,
      acknowledged: [...acknowledged, ...keptSentences(rows)],
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
        sentences: notChecked === null ? countSentences(rows, false) : null,
      },
      decisions: [
        ...submission(publication),
        ...overrules(material, 'front', found, textHash),
        ...ledgerAnswers(material, 'front', rows, textHash),
        { kind: 'published', place: 'front', at: now.toISOString(), textHash },
      ],
    },
    ledgers,
  }
}

/** The front text that was submitted for review, if one was. */
function submission({ brief, read: { submitted } }: Publication): DecisionFacts[] {
  if (!brief.submittedAt || submitted === null) return []
  const textHash = frontHash(publicFront(submitted))
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

/** In a field that no model touched, every word counts as changed. */
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
