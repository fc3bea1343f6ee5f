'use client'

import { useEffect, useState } from 'react'
import type { AttemptView } from '@/domain/generation/attempt'
import { onBriefEvents } from './brief-events'

type Props = { briefId: string; attempts: AttemptView[] }

/** The text being written for a lens, as far as it has got. Shows nothing when none is being written. */
export function LensStream({ briefId, attempts }: Props) {
  const running = attempts.find(({ state }) => state === 'running')
  return running ? <Arriving key={running.id} briefId={briefId} attempt={running} /> : null
}

function Arriving({ briefId, attempt }: { briefId: string; attempt: AttemptView }) {
  const [heard, setHeard] = useState<string[] | null>(null)
  useEffect(
    () =>
      onBriefEvents(briefId, {
        arrived: ({ attemptId, sentences }) => attemptId === attempt.id && setHeard(sentences),
      }),
    [briefId, attempt.id],
  )
  const sentences = heard ?? attempt.partial ?? []
  return (
    <section
      aria-label="Arriving, not yet checked"
      className="grid max-w-prose gap-1 rounded border border-control border-dashed bg-ground px-3 py-2 text-muted"
    >
      <p className="text-sm">
        <span className="font-medium">Arriving, not yet checked.</span> It counts only when it is complete;
        “Stop writing” ends it.
      </p>
      <div aria-live="polite" aria-atomic="false" aria-relevant="additions" className="leading-relaxed">
        {[...new Set(sentences)].map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </div>
    </section>
  )
}
