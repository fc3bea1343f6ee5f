import { eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { acknowledgements } from '@/db/schema/lenses'
import { topics } from '@/db/schema/topics'
import { users } from '@/db/schema/users'
import { hashOf } from '@/lib/canonical'
import { workingCopy } from '../briefs/append-revision'
import type { AcknowledgementReason } from '../lenses/lens'
import { sourceViews } from '../sources/queries'
import type { GateInput, ShownFinding } from './finding'
import { runGates } from './run-gates'

/** The language that the newsroom writes in. */
const textLanguage = 'en'

type Acknowledged = {
  place: string
  gate: string
  passage: string
  reason: AcknowledgementReason
  by: string
}

/** What the texts of one brief are compared with, and what editors have already said about findings. */
export type GateMaterial = Pick<GateInput, 'references' | 'contexts' | 'language'> & {
  /** Over all texts compared with: an acknowledgement falls when one of them changes. */
  snapshotHash: string
  acknowledged: Acknowledged[]
}

/**
 * Reads what the gates of a brief compare with: the texts of its sources with title, summary and day of
 * publication, and the contexts of its topics.
 */
export async function gateMaterial(reader: Reader, briefId: string): Promise<GateMaterial> {
  const sources = await sourceViews(reader, briefId)
  const references = sources.flatMap(({ snapshot }) =>
    snapshot ? [{ ...snapshot, snapshotId: snapshot.id }] : [],
  )
  const about = sources.map(({ title, lead, publishedAt }) =>
    [title, lead, publishedAt?.slice(0, 10)].filter(Boolean).join('\n'),
  )
  const snapshotHash = hashOf(references.map(({ hash }) => hash).sort())
  const rows = await reader
    .select({ row: acknowledgements, by: users.name })
    .from(acknowledgements)
    .innerJoin(users, eq(users.id, acknowledgements.userId))
    .where(eq(acknowledgements.briefId, briefId))
  return {
    references,
    contexts: [...about.filter(Boolean), ...(await topicContexts(reader, briefId))],
    language: textLanguage,
    snapshotHash,
    acknowledged: rows
      .filter(({ row }) => row.snapshotHash === snapshotHash)
      .map(({ row: { place, gate, passage, reason }, by }) => ({ place, gate, passage, reason, by })),
  }
}

/** What the newsroom keeps as background on the topics of a brief. */
export async function topicContexts(reader: Reader, briefId: string): Promise<string[]> {
  const [brief] = await reader.select().from(briefs).where(eq(briefs.id, briefId))
  const topicIds = brief && brief.revision > 0 ? (await workingCopy(reader, brief)).topicIds : []
  if (topicIds.length === 0) return []
  const chosen = await reader
    .select({ context: topics.context })
    .from(topics)
    .where(inArray(topics.id, topicIds))
  return chosen.map(({ context }) => context).filter(Boolean)
}

/** The findings for one text at one place: a lens key, or `front`. */
export function shownFindings(material: GateMaterial, place: string, text: string): ShownFinding[] {
  return runGates({ ...material, text, place: place === 'front' ? 'summary' : 'lens' }).map((finding) => {
    const said = material.acknowledged.find(
      (one) => one.place === place && one.gate === finding.gate && one.passage === finding.found,
    )
    return { ...finding, acknowledged: said ? { reason: said.reason, by: said.by } : null }
  })
}
