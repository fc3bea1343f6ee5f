'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import { type Draft, differing, fieldLabel, valueInWords } from './draft'
import type { Conflict } from './draft-saver'

type Props = {
  conflict: Conflict
  draft: Draft
  topics: { id: string; name: string }[]
  change: (fields: Draft) => void
}

/** Both texts of every field in which they differ. Nothing is decided until the person saves again. */
export function ConflictPanel({ conflict, draft, topics, change }: Props) {
  const { theirs, mine, by, at } = conflict
  const fields = differing(theirs, mine)
  return (
    <section aria-labelledby="conflict" className="grid gap-4 rounded border-2 border-warn bg-surface p-4">
      <div>
        <h2 id="conflict">Two texts</h2>
        <p>
          {by} saved <Time at={at} />, after you opened the brief. Choose for each field, then save. Where you
          had changed nothing, the newer text is chosen already.
        </p>
      </div>
      {fields.length === 0 && <p>Both texts say the same. Save to go on.</p>}
      {fields.map((name) => {
        const value = draft[name] ?? ''
        const theirText = theirs[name] ?? ''
        const myText = mine[name] ?? ''
        return (
          <fieldset key={name} className="grid gap-2 pt-2">
            <legend className="font-semibold">{fieldLabel(name)}</legend>
            <div className="grid gap-3 sm:grid-cols-2">
              <Side title="Yours" text={valueInWords(name, myText, topics)}>
                <Button small aria-pressed={value === myText} onClick={() => change({ [name]: myText })}>
                  Keep mine
                </Button>
              </Side>
              <Side title={`Saved by ${by}`} text={valueInWords(name, theirText, topics)}>
                <Button
                  small
                  aria-pressed={value === theirText}
                  onClick={() => change({ [name]: theirText })}
                >
                  Use theirs
                </Button>
              </Side>
            </div>
            <p className="text-muted text-sm">
              {value === theirText
                ? 'Chosen: theirs.'
                : value === myText
                  ? 'Chosen: yours.'
                  : 'Chosen: what stands in the field now.'}
            </p>
          </fieldset>
        )
      })}
    </section>
  )
}

function Side({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-2 rounded border border-line bg-ground p-3">
      <p className="font-medium text-muted text-sm">{title}</p>
      <p className="whitespace-pre-wrap">{text}</p>
      <div>{children}</div>
    </div>
  )
}
