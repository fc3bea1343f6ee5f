import type { z } from 'zod'
import type { Actor } from '@/domain/actor'
import { startBrief } from '@/domain/briefs/start-brief'
import { addSource } from '@/domain/sources/add-source'
import { type sourceForm, sourceFrom } from './source-form'

type Given = z.output<typeof sourceForm>

/** Starts a brief from an address or a pasted text. */
export async function startFromSource(actor: Actor, given: Given) {
  const read = await sourceFrom(actor, given)
  if (!read.ok) return read
  const started = await startBrief(actor, { source: read.value.source })
  return started.ok ? { ok: true as const, value: { ...started.value, note: read.value.note } } : started
}

/** Reads a further source and adds it to a brief. */
export async function addFromSource(actor: Actor, { briefId, ...given }: Given & { briefId: string }) {
  const read = await sourceFrom(actor, given)
  if (!read.ok) return read
  const { source, note } = read.value
  const added = await addSource(actor, { briefId, source })
  return added.ok ? { ok: true as const, value: { note, removed: source.removed } } : added
}
