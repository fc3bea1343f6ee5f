'use client'

import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { KeptCopy } from './kept-copy'

/** Text that an earlier visit could not save, offered back. */
export function KeptCopyOffer({
  copy,
  restore,
  drop,
}: {
  copy: KeptCopy
  restore: () => void
  drop: () => void
}) {
  return (
    <section aria-labelledby="kept-copy" className="grid gap-2 rounded border-2 border-warn bg-surface p-4">
      <h2 id="kept-copy">Text that was not saved</h2>
      <p>
        This device keeps what was typed here <Time at={copy.at} /> and did not reach the newsroom.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={restore}>
          Bring it back
        </Button>
        <Button onClick={drop}>Discard it</Button>
      </div>
    </section>
  )
}
