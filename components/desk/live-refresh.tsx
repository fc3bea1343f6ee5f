'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { onBriefEvents } from './brief-events'

/** Reads the page again whenever something about the brief was committed. What is being typed stays. */
export function LiveRefresh({ briefId }: { briefId: string }) {
  const router = useRouter()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = () => {
      clearTimeout(timer)
      timer = setTimeout(() => router.refresh(), 200)
    }
    const stop = onBriefEvents(briefId, { changed })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [briefId, router])
  return null
}
