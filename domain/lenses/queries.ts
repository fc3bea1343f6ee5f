import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { briefLenses, generationAttempts } from '@/db/schema/lenses'
import { shownPassages } from '@/db/schema/reviews'
import { users } from '@/db/schema/users'
import type { Actor } from '../actor'
import { Forbidden } from '../errors'
import type { Attempt, AttemptView } from '../generation/attempt'
import { attemptFailure, evidenceSentences } from '../generation/generation'
import { arrivedSentences } from '../generation/read-partial'
import type { LensDefinition } from '../library/definition'
import { currentDefinitions } from '../library/fresh-lenses'
import { type GateMaterial, gateMaterial, lensFindings } from '../review/material'
import { lensLedger } from '../review/notes'
import { lensHash, passagesToShow } from './approval'
import type { LensView } from './lens'

const attemptsShown = 5

type Given = { actor?: Actor; material?: GateMaterial }

/**
 * The lenses of a brief as the review screen shows them to somebody, or to nobody in particular. The caller has
 * checked that the actor may read, and passes the gates' material if it has read it.
 */
export async function lensViews(reader: Reader, briefId: string, given: Given = {}): Promise<LensView[]> {
  const { actor } = given
  const attempts = await attemptsOf(reader, briefId)
  const definitions = await currentDefinitions(reader)
  const material = given.material ?? (await gateMaterial(reader, briefId))
  const looks = actor?.kind === 'user' ? await looksOf(reader, briefId, actor.id) : []

  return material.lenses.map(({ lens, definition, current: text, candidate, decidedBy }): LensView => {
    const { id, key, position, state, version, rejectReason, omitReason, decidedAt } = lens
    const { name, frame, disclaimer, disclaimerRequired } = definition
    const body = text?.body ?? ''
    const own = attempts.filter(({ row }) => row.lensId === id)
    const hash = lensHash({ name, frame, disclaimer, body })
    const findings = lensFindings(material, key)
    return {
      id,
      key,
      name,
      frame,
      disclaimer,
      disclaimerRequired,
      position,
      state,
      version,
      hash,
      body,
      origin: text?.origin ?? null,
      rejectReason,
      omitReason,
      decidedBy,
      decidedAt,
      candidate: candidate && {
        id: candidate.id,
        body: candidate.body,
        origin: candidate.origin,
        at: candidate.createdAt,
      },
      findings,
      toShow: passagesToShow(findings),
      shown: looks
        .filter(({ lensId, textHash }) => lensId === id && textHash === hash)
        .map(({ passage }) => passage),
      ledger: lensLedger(material, key, body),
      attempts: own.slice(0, attemptsShown).map(({ row, requestedBy }) => attemptView(row, requestedBy)),
      running: own.some(({ row }) => row.state === 'queued' || row.state === 'running'),
      newDefinition: definitions.some(
        (one) => one.key === key && one.active && one.version > definition.version,
      ),
    }
  })
}

/** What was on this person's screen of the lenses of a brief, older texts included. */
const looksOf = (reader: Reader, briefId: string, userId: string) =>
  reader
    .select({
      lensId: shownPassages.lensId,
      textHash: shownPassages.textHash,
      passage: shownPassages.passage,
    })
    .from(shownPassages)
    .innerJoin(briefLenses, eq(briefLenses.id, shownPassages.lensId))
    .where(and(eq(briefLenses.briefId, briefId), eq(shownPassages.userId, userId)))

/** One attempt for the screen, by the name of the person who asked for it. */
function attemptView(row: Attempt, requestedBy: string): AttemptView {
  const { id, number, state, provider, model, promptVersion, instruction } = row
  const { tokensInput, tokensCached, tokensOutput, usageEstimated, costMicros } = row
  const { latencyMs, requestedAt, finishedAt } = row
  const failure = attemptFailure.nullable().parse(row.failure ?? null)
  return {
    id,
    number,
    state,
    provider,
    model,
    promptVersion,
    instruction,
    tokensInput,
    tokensCached,
    tokensOutput,
    usageEstimated,
    costMicros,
    latencyMs,
    requestedAt,
    finishedAt,
    requestedBy,
    failure: failure && { class: failure.class, words: failure.words },
    evidence: evidenceSentences.nullable().parse(row.evidence ?? null),
    output: row.output,
    partial: arrivedSentences.nullable().parse(row.partial ?? null),
    recorded: provider === 'scripted',
  }
}

/** Attempts for the screen, with the names of the people who asked for them. */
export async function attemptViews(reader: Reader, rows: Attempt[]): Promise<AttemptView[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ requestedBy }) => requestedBy)
  const people = await reader
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, ids))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map((row) => attemptView(row, names.get(row.requestedBy) ?? ''))
}

const attemptsOf = (reader: Reader, briefId: string) =>
  reader
    .select({ row: generationAttempts, requestedBy: users.name })
    .from(generationAttempts)
    .innerJoin(users, eq(users.id, generationAttempts.requestedBy))
    .where(and(eq(generationAttempts.briefId, briefId), isNull(generationAttempts.benchId)))
    .orderBy(desc(generationAttempts.requestedAt), desc(generationAttempts.number))

/** The library as an admin edits it: every definition at its newest version, inactive ones too. */
export async function definitionsForAdmin(actor: Actor): Promise<LensDefinition[]> {
  if (actor.kind !== 'user' || actor.role !== 'admin') throw new Forbidden('read the lens library')
  return currentDefinitions(db)
}

type PublicDefinition = Pick<LensDefinition, 'key' | 'name' | 'frame' | 'disclaimer'>

/** The active lenses of the library for readers; the guidance for the model is not among it. */
async function publicDefinitions(): Promise<PublicDefinition[]> {
  const current = await currentDefinitions(db)
  return current
    .filter(({ active }) => active)
    .map(({ key, name, frame, disclaimer }) => ({ key, name, frame, disclaimer }))
}

/** What the library offers to a brief that lacks it. */
export async function lensesToAdd(briefId: string): Promise<PublicDefinition[]> {
  const own = await db
    .select({ key: briefLenses.key })
    .from(briefLenses)
    .where(eq(briefLenses.briefId, briefId))
  const taken = new Set(own.map(({ key }) => key))
  return (await publicDefinitions()).filter(({ key }) => !taken.has(key))
}
