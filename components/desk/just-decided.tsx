import { Button } from '@/components/ui/button'
import type { Decision } from './review-desk'

/** On a phone the decided lens gives way to the next one, so this holds the way back. */
export function JustDecided({ last, undo }: { last: Decision | null; undo: () => void }) {
  if (!last) return null
  return (
    <div className="sticky top-0 z-20 mb-2 flex items-center justify-between gap-2 rounded bg-ok-soft px-3 py-1 text-ok sm:hidden">
      <span>
        {last.did}: {last.name}.
      </span>
      <Button small className="min-h-11" onClick={undo}>
        Undo
      </Button>
    </div>
  )
}
