'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Reads the page anew whenever something about the brief was committed. What is being typed stays. */
export function LiveRefresh({ briefId }: { briefId: string }) {
  const router = useRouter()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => router.refresh(), 200)
    }
    const source = new EventSource(`/api/desk/briefs/${briefId}/events`)
    let lost = false
    source.addEventListener('changed', soon)
    source.addEventListener('error', () => {
      lost = true
    })
    source.addEventListener('open', () => {
      if (lost) soon()
      lost = false
    })
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [briefId, router])
  return null
}
