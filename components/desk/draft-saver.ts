import { z } from 'zod'
import { type FormAction, type FormState, untouched } from '@/components/ui/form-state'
import { frontText } from '@/domain/front-text'
import { sourceDetails } from '@/domain/sources/schema'
import { ask } from './ask'
import { type Draft, differing, draftOf, formDataOf } from './draft'
import { findCopy, forgetCopies, type KeptCopy, keepCopy } from './kept-copy'

const savedDetail = z.object({ revision: z.number(), hash: z.string(), savedAt: z.coerce.date() })
const staleDetail = z.object({
  revision: z.number(),
  front: frontText,
  topicIds: z.array(z.string()),
  sources: z.array(sourceDetails),
  savedBy: z.string(),
  savedAt: z.coerce.date(),
})

/** The text that the newsroom has, and what identifies it. */
export type SavedCopy = { revision: number; hash: string; savedAt: Date; sourceIds: string[]; draft: Draft }
/** Both texts, when somebody else saved after this person began. */
export type Conflict = { revision: number; theirs: Draft; mine: Draft; by: string; at: Date }
export type SaverState = {
  draft: Draft
  base: SavedCopy
  dirty: boolean
  saving: boolean
  answer: FormState
  conflict: Conflict | null
  /** Unsaved text of an earlier visit, found on this device. */
  kept: KeptCopy | null
}
type Kind = 'save' | 'autosave'

/**
 * Holds the text of the edit form and saves it, each save on the revision that the person saw. A stale save
 * opens a conflict and stops autosaving; a save that does not arrive keeps the text on this device and is
 * tried again.
 */
export class DraftSaver {
  private state: SaverState
  private readonly listeners = new Set<() => void>()
  private queue: Promise<unknown> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly briefId: string
  private readonly action: FormAction
  private readonly autosaveMs: number

  constructor(options: {
    briefId: string
    savedCopy: SavedCopy
    save: FormAction
    typed?: Draft
    answer?: FormState
    autosaveMs?: number
  }) {
    const {
      briefId,
      savedCopy,
      save,
      typed = savedCopy.draft,
      answer = untouched,
      autosaveMs = 2_000,
    } = options
    this.briefId = briefId
    this.action = save
    this.autosaveMs = autosaveMs
    const dirty = differing(typed, savedCopy.draft).length > 0
    const conflict = conflictOf(answer, typed)
    this.state = { draft: typed, base: savedCopy, dirty, saving: false, answer, conflict, kept: null }
  }

  read = () => this.state

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
      // Somebody leaving the page doesn't wait for the typing pause.
      if (this.listeners.size === 0 && this.timer !== undefined) void this.save('autosave')
    }
  }

  /** Looks once for text that an earlier visit could not save. */
  lookForCopy = () => {
    const kept = findCopy(this.briefId)
    if (kept && !this.state.dirty && differing(kept.draft, this.state.draft).length > 0) this.set({ kept })
  }

  change = (fields: Draft) => {
    this.setText({ ...this.state.draft, ...fields })
  }

  /** Shows what the newsroom has now, unless something here is not saved yet. */
  adopt = (savedCopy: SavedCopy) => {
    const { base, dirty, saving, conflict } = this.state
    if (savedCopy.revision <= base.revision || dirty || saving || conflict) return
    this.set({ base: savedCopy, draft: savedCopy.draft })
  }

  restoreCopy = () => {
    const { kept, base } = this.state
    if (!kept) return
    // The old base makes the save stale when somebody else has saved since, and the person sees both texts.
    this.set({ kept: null, base: { ...base, revision: kept.revision } })
    this.setText({ ...base.draft, ...kept.draft })
  }

  dropCopy = () => {
    forgetCopies(this.briefId)
    this.set({ kept: null })
  }

  save = (kind: Kind): Promise<FormState> => {
    this.wait(null)
    const next = this.queue.then(() => this.send(kind))
    this.queue = next
    return next
  }

  private async send(kind: Kind): Promise<FormState> {
    const { draft: sent, base, conflict } = this.state
    this.set({ saving: true })
    const data = formDataOf(sent, {
      briefId: this.briefId,
      baseRevision: conflict?.revision ?? base.revision,
      kind,
      sourceIds: base.sourceIds,
    })
    const answer = this.ifSignedOut(await ask(this.action, data))
    const shown = answer.outcome === 'done' && kind === 'autosave' ? untouched : answer
    const saved = savedDetail.safeParse(answer.detail)
    const stale = conflictOf(answer, sent)
    if (answer.outcome === 'done' && saved.success) {
      const fresh = { ...base, ...saved.data, draft: sent }
      this.set({ saving: false, answer: shown, base: fresh, conflict: null })
    } else if (stale) {
      this.set({ saving: false, answer: shown, conflict: stale })
      this.change(untouchedFields(base.draft, sent, stale.theirs))
    } else this.set({ saving: false, answer: shown })
    this.setText(this.state.draft)
    return answer
  }

  /** Somebody signed in again, perhaps in another window: what could not be saved is sent once more. */
  retry = () => {
    const { dirty, conflict, answer } = this.state
    const waits = answer.reason === 'unreachable' || isSignedOut(answer)
    if (dirty && !conflict && waits) void this.save('autosave')
  }

  /** The text outlives the session; the message says so only if this device really keeps it. */
  private ifSignedOut(answer: FormState): FormState {
    if (answer.reason !== 'signed_out') return answer
    const { draft, base, conflict } = this.state
    const kept = keepCopy(this.briefId, conflict?.revision ?? base.revision, draft)
    return kept ? { ...answer, reason: 'signed_out_kept', message: endedAndKept } : answer
  }

  /** Keeps unsaved text on the device at once, and saves it when the typing stops. */
  private setText(draft: Draft) {
    const { base, conflict, kept, answer } = this.state
    const dirty = differing(draft, base.draft).length > 0
    this.set({ draft, dirty })
    this.wait(null)
    if (!dirty) {
      if (!kept) forgetCopies(this.briefId)
      return
    }
    keepCopy(this.briefId, conflict?.revision ?? base.revision, draft)
    const wait = answer.reason === 'unreachable' ? 2.5 * this.autosaveMs : this.autosaveMs
    const hopeless = answer.outcome === 'refused' && answer.reason !== 'unreachable'
    if (!conflict && !hopeless) this.wait(wait)
  }

  private wait(ms: number | null) {
    clearTimeout(this.timer)
    this.timer = ms === null ? undefined : setTimeout(() => this.save('autosave'), ms)
  }

  private set(change: Partial<SaverState>) {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}

const endedAndKept =
  'Your session has ended, so this is not saved. The text is kept on this device. Sign in again and you come back to this brief; the text is offered to you there.'
const isSignedOut = ({ reason }: FormState) => reason === 'signed_out' || reason === 'signed_out_kept'

function conflictOf({ reason, detail }: FormState, mine: Draft): Conflict | null {
  const stale = staleDetail.safeParse(detail)
  if (reason !== 'stale' || !stale.success) return null
  const { revision, savedBy: by, savedAt: at } = stale.data
  return { revision, theirs: draftOf(stale.data), mine, by, at }
}

/** What the other person wrote in fields that this one never touched. */
const untouchedFields = (base: Draft, mine: Draft, theirs: Draft): Draft =>
  Object.fromEntries(
    differing(base, theirs)
      .filter((name) => (mine[name] ?? '') === (base[name] ?? ''))
      .map((name) => [name, theirs[name] ?? '']),
  )
