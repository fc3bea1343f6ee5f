import { and, eq } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { storyVersions, type versionKinds } from '@/db/schema/stories'
import { type WorkingCopy, workingCopy } from '../briefs/append-revision'
import type { Brief } from '../briefs/brief'
import { refused } from '../command'
import { minorObjections } from '../stories/compare-meaning'
import { listRemovedHashes } from '../stories/list-removed-hashes'
import { type StoryContent, storyContent } from '../stories/story'
import { sayMinorObjections } from '../words/checks'
import { missingFor } from './check-readiness'
import { readPublication } from './read-publication'
import { readinessFor } from './read-readiness'
import type { PublishInput } from './schema'

type VersionKind = (typeof versionKinds)[number]
type Asked = Pick<PublishInput, 'hash' | 'kind' | 'publicNote'>

/**
 * The checks that every publication must pass, whoever decided it and when: the front text is the one the person saw,
 * readers are told what changed, and nothing is missing. The caller checks four eyes. The version is frozen from what
 * this read; nobody reads it again.
 */
export async function checkPublication(tx: Transaction, brief: Brief, asked: Asked, given?: WorkingCopy) {
  const copy = given ?? (await workingCopy(tx, brief))
  if (copy.hash !== asked.hash) return refused('changed')
  const before = await liveVersion(tx, brief)
  const kind: VersionKind = before ? (asked.kind ?? 'update') : 'first'
  const noted = kind === 'correction' || kind === 'update'
  if (noted && !asked.publicNote) return refused('note_needed', kind)
  const read = await readPublication(tx, brief, copy)
  const missing = missingFor(readinessFor(brief, read, await listRemovedHashes(tx, brief.id)))
  if (missing.length > 0) return refused('not_ready', missing)
  const publicNote = noted ? asked.publicNote : ''
  return { ok: true as const, read, before, kind, publicNote }
}

export type Ready = Extract<Awaited<ReturnType<typeof checkPublication>>, { ok: true }>

/** Why a minor change is more than that, in words; null for every other kind. */
export function minorProblem({ before, kind }: Pick<Ready, 'before' | 'kind'>, content: StoryContent) {
  if (!before || kind !== 'minor') return null
  const objections = minorObjections(storyContent.parse(before.content), content)
  return objections.length > 0 ? sayMinorObjections(objections) : null
}

/** The version of a brief that readers see, or null before the first. Withdrawn briefs still have theirs. */
export async function liveVersion(reader: Reader, { id, publishedVersion }: Brief) {
  if (publishedVersion === null) return null
  const [version] = await reader
    .select()
    .from(storyVersions)
    .where(and(eq(storyVersions.briefId, id), eq(storyVersions.number, publishedVersion)))
  if (!version) throw new Error(`brief ${id} is published without a version`)
  return version
}
