'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 2_000

/** How far along a comparison is; rereads the page while it runs. People can leave the page and come back to it. */
export function PromptProgress({ done, all }: { done: number; all: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [router])
  return (
    <div className="grid max-w-prose gap-2">
      <label className="grid gap-1">
        <span role="status" className="font-medium">
          {done} of {all} requests have ended
        </span>
        <progress value={done} max={all} className="w-full accent-accent" />
      </label>
      <p className="text-muted">
        You can leave this page; the comparison goes on and stands in the list of prompts. It waits whenever
        the desk asks for drafts.
      </p>
    </div>
  )
}
