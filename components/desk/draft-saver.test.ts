import { afterEach, expect, test, vi } from 'vitest'
import type { FormAction, FormState } from '@/components/ui/form-state'
import { emptyFrontText } from '@/domain/front-text'
import { draftOf } from './draft'
import { DraftSaver, type SavedCopy } from './draft-saver'
import { findCopy } from './kept-copy'

const savedCopy: SavedCopy = {
  revision: 3,
  hash: 'h3',
  savedAt: new Date(0),
  sourceIds: [],
  draft: draftOf({ front: { ...emptyFrontText, headline: 'First' }, topicIds: [], sources: [] }),
}
const saved = (revision: number): FormState => ({
  outcome: 'done',
  message: 'Saved.',
  detail: { revision, hash: `h${revision}`, savedAt: new Date(0) },
})
const stale: FormState = {
  outcome: 'refused',
  reason: 'stale',
  message: 'Not saved',
  detail: {
    revision: 4,
    front: { ...emptyFrontText, headline: 'Theirs', summary: 'Their summary' },
    topicIds: [],
    sources: [],
    savedBy: 'Ada',
    savedAt: new Date(0),
  },
}

function saverWith(...answers: (FormState | Error)[]) {
  const sent: Record<string, FormDataEntryValue>[] = []
  const save: FormAction = async (_previous, data) => {
    sent.push(Object.fromEntries(data))
    const answer = answers.shift()
    if (!answer) throw new Error('asked once too often')
    if (answer instanceof Error) throw answer
    return answer
  }
  return { saver: new DraftSaver({ briefId: 'b', savedCopy, save, autosaveMs: 5 }), sent }
}

test('what is typed while a save is under way is saved with the next one, on the new revision', async () => {
  const { saver, sent } = saverWith(saved(4), saved(5))
  saver.change({ headline: 'Second' })
  const first = saver.save('save')
  await Promise.resolve()
  saver.change({ headline: 'Second, longer' })
  await first
  expect(saver.read().dirty).toBe(true)
  await saver.save('save')
  expect(sent).toMatchObject([
    { baseRevision: '3', headline: 'Second' },
    { baseRevision: '4', headline: 'Second, longer' },
  ])
  expect(saver.read()).toMatchObject({ dirty: false, base: { revision: 5 } })
})

test('a text is saved by itself once the typing stops', async () => {
  const { saver, sent } = saverWith(saved(4))
  saver.change({ summary: 'A summary' })
  await expect.poll(() => saver.read().base.revision).toBe(4)
  expect(sent[0]).toMatchObject({ kind: 'autosave', summary: 'A summary' })
})

test('a stale save shows both texts, takes over what was not touched here, and stops autosaving', async () => {
  const { saver, sent } = saverWith(stale, saved(5))
  saver.change({ headline: 'Mine' })
  await saver.save('save')
  expect(saver.read().conflict).toMatchObject({
    by: 'Ada',
    mine: { headline: 'Mine' },
    theirs: { headline: 'Theirs' },
  })
  expect(saver.read().draft).toMatchObject({ headline: 'Mine', summary: 'Their summary' })
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(sent).toHaveLength(1)
  await saver.save('save')
  expect(sent[1]).toMatchObject({ baseRevision: '4', headline: 'Mine', summary: 'Their summary' })
  expect(saver.read()).toMatchObject({ conflict: null, dirty: false, base: { revision: 5 } })
})

test('a save that does not arrive keeps the text and is tried again', async () => {
  const { saver } = saverWith(new Error('no network'), saved(4))
  saver.change({ headline: 'Typed on a train' })
  await saver.save('save')
  expect(saver.read()).toMatchObject({ dirty: true, answer: { reason: 'unreachable' } })
  await expect.poll(() => saver.read().dirty).toBe(false)
})

const signedOut: FormState = { outcome: 'refused', reason: 'signed_out', message: 'You are signed out.' }

test('after the session has ended nothing is lost, and nothing is sent until somebody comes back', async () => {
  keepsTexts()
  const { saver, sent } = saverWith(signedOut, saved(4))
  saver.change({ whyItMatters: 'Typed after the session' })
  await saver.save('autosave')
  expect(saver.read()).toMatchObject({ dirty: true, answer: { reason: 'signed_out_kept' } })
  expect(saver.read().answer.message).toContain('kept on this device')
  saver.change({ whyItMatters: 'Typed after the session, and on' })
  expect(findCopy('b')?.draft).toMatchObject({ whyItMatters: 'Typed after the session, and on' })
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(sent).toHaveLength(1)
  saver.retry()
  await expect.poll(() => saver.read().dirty).toBe(false)
  expect(findCopy('b')).toBeNull()
})

test('a device that keeps nothing does not say that it does', async () => {
  const { saver } = saverWith(signedOut)
  saver.change({ whyItMatters: 'Typed after the session' })
  await saver.save('autosave')
  expect(saver.read().answer).toMatchObject({ reason: 'signed_out', message: 'You are signed out.' })
})

/** A device with a store, as browsers have one. */
function keepsTexts(): void {
  const texts: Record<string, string> = {}
  Object.defineProperties(texts, {
    getItem: { value: (key: string) => texts[key] ?? null },
    setItem: { value: (key: string, text: string) => Object.assign(texts, { [key]: text }) },
    removeItem: { value: (key: string) => Reflect.deleteProperty(texts, key) },
  })
  vi.stubGlobal('localStorage', texts)
}

afterEach(() => vi.unstubAllGlobals())

test('a newer text is shown only to somebody who has nothing unsaved', () => {
  const newer = { ...savedCopy, revision: 4, draft: { ...savedCopy.draft, headline: 'Newer' } }
  const { saver } = saverWith(saved(5))
  saver.change({ headline: 'Mine' })
  saver.adopt(newer)
  expect(saver.read().draft.headline).toBe('Mine')
  saver.change({ headline: 'First' })
  saver.adopt(newer)
  expect(saver.read().draft.headline).toBe('Newer')
})
