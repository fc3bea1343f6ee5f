import type { z } from 'zod'
import type { Actor } from '@/domain/actor'
import { addSource } from '@/domain/briefs/add-source'
import { addTranslation } from '@/domain/briefs/add-translation'
import { limitStarts, startsAnHour } from '@/domain/briefs/limit-starts'
import { replaceSnapshot } from '@/domain/briefs/replace-snapshot'
import { startBrief } from '@/domain/briefs/start-brief'
import { limitImports } from '@/domain/sources/limit-imports'
import { sayTooManyStarts } from '@/domain/words/briefs'
import { type sourceForm, sourceFrom } from './source-form'

type Given = z.output<typeof sourceForm>

/** Starts a brief from an address or a pasted text. */
export async function startFromSource(actor: Actor, given: Given) {
  const allowed = await limitStarts(actor)
  if (!allowed.ok) return allowed
  const read = await sourceFrom(actor, given)
  if (!read.ok) return read
  const started = await startBrief(actor, { source: read.value.source })
  return { ok: true as const, value: { ...started.value, note: read.value.note } }
}

/** Starts a brief without a source. */
export async function startEmpty(actor: Actor) {
  const allowed = await limitStarts(actor)
  return allowed.ok ? startBrief(actor, { source: null }) : allowed
}

/** Replaces the text of a source with a pasted one, which counts as an import. */
export async function replaceByHand(actor: Actor, given: Parameters<typeof replaceSnapshot>[1]) {
  const allowed = await limitImports(actor)
  return allowed.ok ? replaceSnapshot(actor, given) : allowed
}

/** Takes a pasted translation, which counts as an import. */
export async function translateByHand(actor: Actor, given: Parameters<typeof addTranslation>[1]) {
  const allowed = await limitImports(actor)
  return allowed.ok ? addTranslation(actor, given) : allowed
}

export const startRefusals = {
  too_many_briefs: (seconds: number) => sayTooManyStarts(startsAnHour, seconds),
}

/** Reads a further source and adds it to a brief. */
export async function addFromSource(actor: Actor, { briefId, ...given }: Given & { briefId: string }) {
  const read = await sourceFrom(actor, given)
  if (!read.ok) return read
  const { source, note } = read.value
  const added = await addSource(actor, { briefId, source })
  return added.ok ? { ok: true as const, value: { note, removed: source.removed } } : added
}
