import { aliasedTable, and, asc, eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { briefLenses, lensDefinitions, type lensStates, lensTexts } from '@/db/schema/lenses'
import { acknowledgements, ledgerOverrules } from '@/db/schema/reviews'
import { users } from '@/db/schema/users'
import { hashOf } from '@/lib/canonical'
import { contextsOf, type Topic, topicIdsOf, topicsIn } from '../briefs/read-contexts'
import type { FrontField } from '../front-text'
import {
  type AcknowledgementReason,
  type Finding,
  type GateInput,
  type LensFacts,
  mayOverrule,
  type Reference,
  type ShownFinding,
} from '../gates/finding'
import type { KeptSentence } from '../gates/ledger'
import { newsroomLanguage } from '../gates/not-checked'
import { runGates } from '../gates/run-gates'
import type { LensDefinition } from '../library/definition'
import { readyReadings } from '../sources/keep-reading'
import { sourceViews } from '../sources/queries'
import type { SourceView } from '../sources/source'

type Acknowledged = {
  place: string
  gate: string
  passage: string
  /** What the passage was compared with when it was answered. */
  snapshotHash: string
  reason: AcknowledgementReason
  by: string
  createdAt: Date
}

/** An editor's answer to a sentence of a lens, or of the front text: `place` is a lens key, or 'front'. */
type LedgerWord = { place: string; sentenceHash: string; createdAt: Date } & Omit<KeptSentence, 'at'>

/** A lens of the brief by its pinned definition, with its current text. */
type LensInBrief = {
  lens: typeof briefLenses.$inferSelect
  definition: LensDefinition
  facts: LensFacts
  state: (typeof lensStates)[number]
  text: string
  /** The row of that text, and of another one that was proposed for it. */
  current: LensTextRow | null
  candidate: LensTextRow | null
  /** The name of the person who decided last. */
  decidedBy: string | null
}
type LensTextRow = typeof lensTexts.$inferSelect

/** What the texts of one brief are compared with, and what editors have already said about findings. */
export type GateMaterial = Pick<
  GateInput,
  'references' | 'originals' | 'unread' | 'contexts' | 'language'
> & {
  /** Over all texts compared with: editors' answers lapse when one of them changes. */
  snapshotHash: string
  acknowledged: Acknowledged[]
  ledgerWords: LedgerWord[]
  lenses: LensInBrief[]
  sources: SourceView[]
  /** The chosen topics in their usual order. */
  topics: Topic[]
}

/**
 * Reads what the gates of a brief compare with: the texts of its sources with title, summary, publisher, author and
 * day of publication, the contexts of its topics, and its lenses. A translation stands in for its original. A caller
 * that has read the working copy passes its topics, so nothing is read twice.
 */
export async function gateMaterial(
  reader: Reader,
  briefId: string,
  topicIds?: readonly string[],
): Promise<GateMaterial> {
  const sources = await sourceViews(reader, briefId)
  const chosen = await topicsIn(reader, topicIds ?? (await topicIdsOf(reader, briefId)))
  const references = sources.flatMap(({ snapshot, translation }) => referenceTo(translation ?? snapshot))
  const originals = sources.flatMap(({ snapshot, translation }) => (translation ? referenceTo(snapshot) : []))
  const about = sources.map(({ title, lead, publisher, author, publishedAt }) =>
    [title, lead, publisher, author, publishedAt?.slice(0, 10)].filter(Boolean).join('\n'),
  )
  const snapshotHash = hashOf([...references, ...originals].map(({ hash }) => hash).sort())
  const rows = await reader
    .select({ row: acknowledgements, by: users.name })
    .from(acknowledgements)
    .innerJoin(users, eq(users.id, acknowledgements.userId))
    .where(eq(acknowledgements.briefId, briefId))
  const unread = await readyReadings(reader, [...references, ...originals])
  const readable = ({ hash }: Reference) => !unread.has(hash)
  return {
    references: references.filter(readable),
    originals: originals.filter(readable),
    unread: unread.size,
    contexts: [...about.filter(Boolean), ...contextsOf(chosen)],
    language: newsroomLanguage,
    snapshotHash,
    acknowledged: rows.map(({ row, by }) => ({ ...row, by })),
    ledgerWords: await ledgerWordsOn(reader, briefId, snapshotHash),
    lenses: await lensesIn(reader, briefId),
    sources,
    topics: chosen,
  }
}

/** What an answer to a finding is bound to: all source texts, and what else the gate compared with. */
export const comparedWith = (
  { snapshotHash }: Pick<GateMaterial, 'snapshotHash'>,
  { basis }: Pick<Finding, 'basis'>,
) => (basis === undefined ? snapshotHash : hashOf({ snapshotHash, basis }))

const ledgerWordsOn = (reader: Reader, briefId: string, snapshotHash: string): Promise<LedgerWord[]> =>
  reader
    .select({
      place: ledgerOverrules.place,
      sentenceHash: ledgerOverrules.sentenceHash,
      verdict: ledgerOverrules.verdict,
      reason: ledgerOverrules.reason,
      by: users.name,
      createdAt: ledgerOverrules.createdAt,
    })
    .from(ledgerOverrules)
    .innerJoin(users, eq(users.id, ledgerOverrules.userId))
    .where(and(eq(ledgerOverrules.briefId, briefId), eq(ledgerOverrules.snapshotHash, snapshotHash)))

const referenceTo = (reading: SourceView['snapshot' | 'translation']): Reference[] =>
  reading
    ? [{ snapshotId: reading.id, text: reading.text, language: reading.language, hash: reading.hash }]
    : []

async function lensesIn(reader: Reader, briefId: string): Promise<LensInBrief[]> {
  const candidates = aliasedTable(lensTexts, 'candidates')
  const rows = await reader
    .select({
      lens: briefLenses,
      definition: lensDefinitions,
      current: lensTexts,
      candidate: candidates,
      decidedBy: users.name,
    })
    .from(briefLenses)
    .innerJoin(lensDefinitions, eq(lensDefinitions.id, briefLenses.definitionId))
    .leftJoin(lensTexts, eq(lensTexts.id, briefLenses.textId))
    .leftJoin(candidates, eq(candidates.id, briefLenses.candidateId))
    .leftJoin(users, eq(users.id, briefLenses.decidedBy))
    .where(eq(briefLenses.briefId, briefId))
    .orderBy(asc(briefLenses.position), asc(briefLenses.key))
  return rows.map((row) => {
    const { lens, definition, current } = row
    const { key, name, frame, disclaimer, disclaimerRequired, signalWords } = definition
    const facts = { key, name, frame, disclaimer, disclaimerRequired, signalWords }
    return {
      ...row,
      facts: { ...facts, disclaimerShown: disclaimer },
      state: lens.state,
      text: current?.body ?? '',
    }
  })
}

/** The findings in one field of the front text. All fields share what editors have said about a passage. */
export const frontFindings = (material: GateMaterial, field: FrontField, text: string): ShownFinding[] =>
  shown(material, 'front', runGates({ ...material, text, place: field }))

/**
 * The findings in a lens of the brief: in its current text, or in another one proposed for it. Omitted
 * and rejected lenses don't count as siblings. Throws for a lens that the brief does not have.
 */
export function lensFindings(material: GateMaterial, key: string, proposed?: string): ShownFinding[] {
  const own = material.lenses.find(({ facts }) => facts.key === key)
  if (!own) throw new Error(`the brief has no lens ${key}`)
  const siblings = material.lenses
    .filter(({ facts, state }) => facts.key !== key && state !== 'omitted' && state !== 'rejected')
    .map(({ facts, text }) => ({ key: facts.key, name: facts.name, text }))
  const text = proposed ?? own.text
  return shown(material, key, runGates({ ...material, text, place: 'lens', lens: own.facts, siblings }))
}

const shown = (material: GateMaterial, place: string, findings: Finding[]): ShownFinding[] =>
  findings.map((finding) => {
    const compared = comparedWith(material, finding)
    const said = material.acknowledged.find(
      (one) =>
        one.place === place &&
        one.gate === finding.gate &&
        one.passage === finding.found &&
        one.snapshotHash === compared,
    )
    const holds = said && mayOverrule(finding)
    return { ...finding, acknowledged: holds ? { reason: said.reason, by: said.by } : null }
  })
