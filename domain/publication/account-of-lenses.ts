import { z } from 'zod'
import { hashOf, sha256 } from '@/lib/canonical'
import { gateNames, type ShownFinding } from '../gates/finding'
import type { ShownLedgerRow } from '../gates/ledger'
import { notChecked } from '../gates/not-checked'
import { lensHash } from '../lenses/approval'
import type { BriefLens, LensText } from '../lenses/lens'
import type { LensDefinition } from '../library/definition'
import type { GateMaterial } from '../review/material'
import { lensLedger } from '../review/notes'
import type { DecisionFacts, TextAccount } from '../stories/record'
import type { StoryLens } from '../stories/story'
import { countSentences, inferencesOf, type LedgerOfText } from './account-of-passages'
import { accountOfLensText } from './account-of-text'
import type { Publication } from './freeze-story'
import type { PublicationRead } from './read-publication'

/** A lens as readers see it, what is on record for it as well, and its ledger. */
type RecordedLens = { lens: StoryLens; account: TextAccount; ledger: LedgerOfText }
type Row = { lens: BriefLens; definition: LensDefinition }

/** The decided lenses as readers see them, still without the passages beside their sentences. */
export const accountOfLenses = (publication: Publication): RecordedLens[] =>
  publication.read.material.lenses.flatMap((row) => {
    if (row.lens.state === 'omitted') return [omitted(row)]
    return row.lens.state === 'approved' ? [approved(publication, row)] : []
  })

function approved({ brief, fourEyes, read }: Publication, row: Row): RecordedLens {
  const { lens, definition } = row
  const { material, texts, attempts } = read
  const own = texts.filter(({ lensId }) => lensId === lens.id)
  const made = accountOfLensText({ lens, texts: own, attempts, authorId: brief.authorId, fourEyes })
  const { text, origin, drafts, record } = made
  demandApproval(row, text)
  const unchecked = notChecked(material)
  const findings = read.lensFindings.get(lens.key) ?? []
  const ledger = { rows: lensLedger(material, lens.key, text.body), shown: wasShown(lens, read.looks) }
  const acknowledged = [
    ...findings.flatMap(({ gate, acknowledged: said }) => (said ? [{ gate, reason: said.reason }] : [])),
    ...keptSentences(ledger.rows),
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
      inferences: inferencesOf(ledger.rows, proposedInferences(origin, text.body)),
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
        sentences: unchecked === null ? countSentences(ledger.rows, ledger.shown) : null,
      },
      decisions: [
        ...overrules(material, lens.key, findings, textHash),
        ...ledgerAnswers(material, lens.key, ledger.rows, textHash),
        { kind: 'approved', place: lens.key, at: record.reviewedAt, textHash },
      ],
    },
    ledger,
  }
}

/** Whether it's on record that whoever approved this text had exactly it on the screen. Its author may not have. */
const wasShown = ({ id, decidedBy, approvedHash }: BriefLens, looks: PublicationRead['looks']) =>
  looks.some((look) => look.lensId === id && look.userId === decidedBy && look.textHash === approvedHash)

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
    ledger: { rows: [], shown: false },
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

/** When editors kept sentences of a text that wanted an answer, as decisions on this text. */
export const ledgerAnswers = (
  { ledgerWords }: Pick<GateMaterial, 'ledgerWords'>,
  place: string,
  rows: ShownLedgerRow[],
  textHash: string,
): DecisionFacts[] =>
  ledgerWords
    .filter((word) => word.place === place)
    .filter(({ sentenceHash }) => rows.some(({ text, kept }) => kept && sha256(text) === sentenceHash))
    .map(({ createdAt }) => ({ kind: 'overruled', place, at: createdAt.toISOString(), textHash }))

/** The same as codes for readers: the reason and the name stay in the newsroom. */
export const keptSentences = (rows: ShownLedgerRow[]) =>
  rows.filter(({ kept }) => kept).map(() => ({ gate: 'claim_ledger', reason: 'kept' }))

/** The sentences that were proposed as inference and are in the approved text word for word. */
function proposedInferences(proposed: LensText, body: string): string[] {
  return proposedSentences
    .parse(proposed.sentences ?? [])
    .flatMap(({ kind, text }) => (kind === 'inference' && body.includes(text) ? [text] : []))
}

const proposedSentences = z.array(z.object({ text: z.string(), kind: z.enum(['reported', 'inference']) }))
