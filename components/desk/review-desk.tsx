'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { LensState } from '@/domain/lenses/lens'
import { JustDecided } from './just-decided'
import { isPhone } from './on-screen'
import { useLensKeys } from './use-lens-keys'

/** Where a phone can be: at one of the lenses, or at the decision on the brief. */
export type Stop = { key: string; name: string; state: LensState }
/** The decision that can still be taken back: exactly this version of the lens. */
export type Decision = { key: string; name: string; did: string; version: number }

type Value = {
  /** The lens that a phone shows; null until the page listens, and then all are shown. */
  current: string | null
  last: Decision | null
  goTo: (key: string) => void
  goOn: (key: string) => void
  decided: (decision: Decision) => void
  tookBack: (key: string) => void
  say: (words: string) => void
}

const ReviewContext = createContext<Value | null>(null)

/** The key of the place where the brief as a whole is decided. */
const wholeBrief = 'publish'

/** Keeps the place in the review: the lens in focus, the last decision and what is said about it. */
export function ReviewDesk({ stops, children }: { stops: Stop[]; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  const byKey = useRef(false)
  const latest = useRef(stops)
  const [current, setCurrent] = useState<string | null>(null)
  const [last, setLast] = useState<Decision | null>(null)
  const [said, say] = useState('')

  useEffect(() => {
    latest.current = stops
  })

  const goTo = useCallback((key: string) => {
    flushSync(() => setCurrent(key))
    const place = document.getElementById(key === wholeBrief ? wholeBrief : `lens-${key}`)
    const heading = place?.querySelector('h2')
    heading?.focus({ preventScroll: true })
    if (place) intoSight(place)
  }, [])

  const decided = (decision: Decision) => {
    setLast(decision)
    const next = nextUndecided(latest.current, decision.key)
    const words = `${decision.did}: ${decision.name}. Press u to undo.`
    if (!byKey.current && !isPhone()) return say(words)
    say(`${words} Next: ${next?.name ?? 'the decision on the brief'}.`)
    goTo(next?.key ?? wholeBrief)
  }

  const undo = useCallback(() => {
    const button = last && document.querySelector(`[data-lens="${last.key}"] [data-act="undo"]`)
    if (!last || !(button instanceof HTMLElement)) return say('There is no decision to undo.')
    goTo(last.key)
    button.click()
  }, [last, goTo])

  useLensKeys({ goTo, undo, say })
  useEffect(() => setCurrent((now) => now ?? firstStop(latest.current)), [])
  useEffect(() => {
    const place = root.current
    if (!place) return
    const onKey = () => {
      byKey.current = true
    }
    const onPointer = () => {
      byKey.current = false
    }
    const onFocus = ({ target }: FocusEvent) => {
      const lens = target instanceof Element && target.closest('[data-lens]')
      if (lens) setCurrent(lens.getAttribute('data-lens'))
    }
    // The lens must be there before the browser goes to it.
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element && target.closest('a[href^="#"]')
      const key = link && keyOf(link.getAttribute('href') ?? '')
      if (key && isStop(latest.current, key)) flushSync(() => setCurrent(key))
    }
    place.addEventListener('keydown', onKey, true)
    place.addEventListener('pointerdown', onPointer, true)
    place.addEventListener('focusin', onFocus)
    place.addEventListener('click', onClick)
    return () => {
      place.removeEventListener('keydown', onKey, true)
      place.removeEventListener('pointerdown', onPointer, true)
      place.removeEventListener('focusin', onFocus)
      place.removeEventListener('click', onClick)
    }
  }, [])

  const value: Value = {
    current,
    last,
    goTo,
    goOn: (key) => goTo(stopAfter(latest.current, key)),
    decided,
    tookBack: (key) => {
      setLast(null)
      say('Taken back.')
      goTo(key)
    },
    say,
  }
  return (
    <ReviewContext value={value}>
      <div ref={root}>
        <JustDecided last={last} undo={undo} />
        <p aria-live="polite" className="sr-only">
          {said}
        </p>
        {children}
      </div>
    </ReviewContext>
  )
}

export function useReview(): Value {
  const value = useContext(ReviewContext)
  if (!value) throw new Error('a lens stands outside <ReviewDesk>')
  return value
}

const keyOf = (hash: string) => hash.replace(/^#(lens-)?/, '')
const isStop = (stops: Stop[], key: string) => key === wholeBrief || stops.some((stop) => stop.key === key)

/** The lens of the address, else the first that waits for a decision. */
function firstStop(stops: Stop[]): string {
  const asked = keyOf(location.hash)
  if (asked && isStop(stops, asked)) return asked
  return (stops.find(waits) ?? stops[0])?.key ?? wholeBrief
}

/** A rejected lens waits for another text, not for this person. */
const waits = ({ state }: Stop) => state === 'proposed' || state === 'empty'

/** The next lens after this one that waits for a decision, starting over at the top when none is below. */
function nextUndecided(stops: Stop[], key: string): Stop | undefined {
  const at = stops.findIndex((stop) => stop.key === key)
  return [...stops.slice(at + 1), ...stops.slice(0, at)].find(waits)
}

/** One further, whatever its state; after the last comes the brief as a whole. */
function stopAfter(stops: Stop[], key: string): string {
  return stops[stops.findIndex((stop) => stop.key === key) + 1]?.key ?? wholeBrief
}

/** Scrolls a place that fits fully into view; a larger one, to its beginning. */
function intoSight(place: HTMLElement): void {
  const fits = place.getBoundingClientRect().height < innerHeight
  place.scrollIntoView({ block: fits && !isPhone() ? 'nearest' : 'start' })
}
