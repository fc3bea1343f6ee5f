import { z } from 'zod'
import { hashOf, sha256 } from '@/lib/canonical'
import { gateNames, type ShownFinding } from '../gates/finding'
import { notChecked } from '../gates/not-checked'
import { lensHash } from '../lenses/approval'
import type { BriefLens, LensText } from '../lenses/lens'
import type { LensDefinition } from '../library/definition'
import type { GateMaterial } from '../review/material'
import { lensLedger } from '../review/notes'
import type { DecisionFacts, TextAccount } from '../stories/record'
import type { StoryLens } from '../stories/story'
import { accountOfSupport, inferencesOf, type JudgedLens } from './account-of-support'
import { accountOfLensText } from './account-of-text'
import type { Publication } from './freeze-story'

/** A lens as readers see it, and what is on record for it as well. */
type RecordedLens = { lens: StoryLens; account: TextAccount }
type Row = { lens: BriefLens; definition: LensDefinition }

/** The decided lenses as readers see them. `places` says which source of the story a text belongs to. */
export function accountOfLenses(
  publication: Publication,
  places: ReadonlyMap<string, number>,
): RecordedLens[] {
  const { material } = publication.read
  const decided = material.lenses.flatMap((row) => {
    if (row.lens.state === 'omitted') return [{ ...omitted(row), judged: nothing }]
    return row.lens.state === 'approved' ? [approved(publication, row)] : []
  })
  const support = accountOfSupport(
    decided.map(({ judged }) => judged),
    material,
    places,
  )
  return decided.map(({ lens, account }, at) => ({ lens: { ...lens, support: support[at] }, account }))
}

const nothing: JudgedLens = { rows: [], proposedInferences: [] }

function approved({ brief, fourEyes, read }: Publication, row: Row): RecordedLens & { judged: JudgedLens } {
  const { lens, definition } = row
  const { material, texts, attempts } = read
  const own = texts.filter(({ lensId }) => lensId === lens.id)
  const made = accountOfLensText({ lens, texts: own, attempts, authorId: brief.authorId, fourEyes })
  const { text, origin, drafts, record } = made
  demandApproval(row, text)
  const unchecked = notChecked(material)
  const findings = read.lensFindings.get(lens.key) ?? []
  const ledger = lensLedger(material, lens.key, text.body)
  const judged = { rows: ledger, proposedInferences: proposedInferences(origin, text.body) }
  const overruled = ledger.filter((one) => one.overruled)
  const acknowledged = [
    ...findings.flatMap(({ gate, acknowledged: said }) => (said ? [{ gate, reason: said.reason }] : [])),
    // What editors said about sentences, as a code: the reason and the name stay in the newsroom.
    ...overruled.map(() => ({ gate: 'claim_ledger', reason: 'overruled' })),
  ]
  const textHash = lensHash({ ...definition, body: text.body })
  return {
    lens: {
      key: lens.key,
      name: definition.name,
      frame: definition.frame,
      disclaimer: definition.disclaimer,
      state: 'shown',
      reason: '',
      decidedAt: record.reviewedAt,
      body: text.body,
      inferences: inferencesOf(judged),
      record: { ...record, notChecked: unchecked, acknowledged },
    },
    account: {
      place: lens.key,
      textHash,
      drafts,
      checks: {
        notChecked: unchecked,
        asked: gateNames(),
        findings: findings.map(({ gate, severity, acknowledged: said }) => ({
          gate,
          severity,
          overruled: said?.reason ?? null,
        })),
        sentences: unchecked === null ? counted(ledger) : null,
      },
      decisions: [
        ...overrules(material, lens.key, findings, textHash),
        ...ledgerOverrules(material, lens.key, overruled, textHash),
        { kind: 'approved', place: lens.key, at: record.reviewedAt, textHash },
      ],
    },
    judged,
  }
}

/** Nothing is frozen that was not approved word for word. Reaching this is a bug: every change clears the approval. */
function demandApproval({ lens, definition }: Row, text: LensText): void {
  if (lens.approvedHash !== lensHash({ ...definition, body: text.body })) {
    throw new Error(`lens ${lens.id} is approved for another text`)
  }
}

function omitted({ lens, definition }: Row): RecordedLens {
  const { key } = lens
  const { name, frame } = definition
  const reason = lens.omitReason ?? ''
  const decidedAt = (lens.decidedAt ?? lens.createdAt).toISOString()
  const textHash = hashOf({ name, reason })
  return {
    lens: { key, name, frame, disclaimer: '', state: 'omitted', reason, decidedAt, body: '', record: null },
    account: {
      place: key,
      textHash,
      drafts: [],
      checks: { notChecked: null, asked: [], findings: [], sentences: null },
      decisions: [{ kind: 'omitted', place: key, at: decidedAt, textHash }],
    },
  }
}

/** When editors overruled the findings that they overruled, as decisions on this text. */
export const overrules = (
  { acknowledged }: Pick<GateMaterial, 'acknowledged'>,
  place: string,
  findings: ShownFinding[],
  textHash: string,
): DecisionFacts[] =>
  acknowledged
    .filter((said) => said.place === place)
    .filter(({ gate, passage }) =>
      findings.some((one) => one.acknowledged && one.gate === gate && one.found === passage),
    )
    .map(({ createdAt }) => ({ kind: 'overruled', place, at: createdAt.toISOString(), textHash }))

const ledgerOverrules = (
  { ledgerWords }: Pick<GateMaterial, 'ledgerWords'>,
  place: string,
  rows: JudgedLens['rows'],
  textHash: string,
): DecisionFacts[] =>
  ledgerWords
    .filter((word) => word.place === place && rows.some(({ text }) => sha256(text) === word.sentenceHash))
    .map(({ createdAt }) => ({ kind: 'overruled', place, at: createdAt.toISOString(), textHash }))

const counted = (rows: JudgedLens['rows']) => ({
  supported: rows.filter(({ status }) => status === 'supported').length,
  inference: rows.filter(({ status }) => status === 'inference').length,
  notFound: rows.filter(({ status }) => status === 'unsupported').length,
  byEditor: rows.filter(({ overruled }) => overruled).length,
})

/** The sentences that were proposed as inference and are in the approved text word for word. */
function proposedInferences(proposed: LensText, body: string): string[] {
  return proposedSentences
    .parse(proposed.sentences ?? [])
    .flatMap(({ kind, text }) => (kind === 'inference' && body.includes(text) ? [text] : []))
}

const proposedSentences = z.array(z.object({ text: z.string(), kind: z.enum(['reported', 'inference']) }))
