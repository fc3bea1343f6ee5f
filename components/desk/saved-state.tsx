'use client'

import type { SaverState } from './draft-saver'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Whether what is on the screen is safe, always in words. */
export function SavedState({ state }: { state: SaverState }) {
  return (
    <p className="text-muted text-sm tabular-nums" data-saved={state.dirty || state.saving ? 'no' : 'yes'}>
      {wordsFor(state)}
    </p>
  )
}

function wordsFor({ saving, conflict, answer, dirty, base }: SaverState) {
  if (conflict) return 'Not saved: somebody else saved meanwhile'
  if (saving) return 'Saving…'
  if (dirty && answer.reason === 'unreachable') return 'Not saved: offline, kept on this device'
  if (dirty && answer.reason === 'signed_out_kept') return 'Not saved: signed out, kept on this device'
  if (dirty && answer.outcome !== 'none' && answer.outcome !== 'done') return 'Not saved: see the message'
  if (dirty) return 'Not saved yet'
  return (
    <>
      Saved{' '}
      <time dateTime={base.savedAt.toISOString()} title={base.savedAt.toISOString()} suppressHydrationWarning>
        {clock.format(base.savedAt)}
      </time>
    </>
  )
}
