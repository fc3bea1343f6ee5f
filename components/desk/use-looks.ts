import { type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { FormAction } from '@/components/ui/form-state'
import type { LensView } from '@/domain/lenses/lens'
import { ask } from './ask'
import { looksFor, unseenOf } from './finding-parts'
import { enough, partsOnScreen } from './on-screen'

/** Long enough that scrolling through a lens is told once. */
const settled = 1500

type Parts = { hash: string; seen: ReadonlySet<string> }

/**
 * Watches which passages of a lens have been on the screen, and tells the newsroom in the background, so that a reload
 * keeps it. Watches nothing while the text is not the saved one, or for somebody who does not decide.
 */
export function useLooks(
  lens: LensView,
  section: RefObject<HTMLElement | null>,
  { watching, tell }: { watching: boolean; tell: FormAction },
) {
  const [parts, setParts] = useState<Parts>({ hash: lens.hash, seen: new Set() })
  const looks = looksFor(lens)
  const seen = parts.hash === lens.hash ? parts.seen : new Set<string>()
  const unseen = unseenOf(looks, seen, lens.shown)
  const shown = looks.map(({ key }) => key).filter((key) => unseen.every((look) => look.key !== key))
  const news = watching && shown.some((key) => !lens.shown.includes(key)) ? shown.join(' ') : ''

  /** Looks at the screen now; gives all that has been seen of this text, with what was shown in another way. */
  const look = (otherwise: string[] = []): ReadonlySet<string> => {
    const now = watching && section.current ? [...partsOnScreen(section.current), ...otherwise] : []
    if (now.every((part) => seen.has(part))) return seen
    // Two looks may happen before the next render; neither may forget what the other saw.
    setParts((before) => ({
      hash: lens.hash,
      seen: new Set([...(before.hash === lens.hash ? before.seen : []), ...now]),
    }))
    return new Set([...seen, ...now])
  }

  useEffect(() => {
    if (!watching || !section.current) return
    const observer = new IntersectionObserver(() => look(), { threshold: [0, enough, 1] })
    for (const element of section.current.querySelectorAll('[data-part]')) observer.observe(element)
    const lookAgain = () => look()
    document.addEventListener('visibilitychange', lookAgain)
    return () => {
      observer.disconnect()
      document.removeEventListener('visibilitychange', lookAgain)
    }
  })

  const told = useRef('')
  useEffect(() => {
    if (!news || told.current === `${lens.hash} ${news}`) return
    const timer = setTimeout(() => {
      told.current = `${lens.hash} ${news}`
      const data = new FormData()
      for (const [name, value] of Object.entries({ lensId: lens.id, hash: lens.hash, passages: news })) {
        data.set(name, value)
      }
      void ask(tell, data)
    }, settled)
    return () => clearTimeout(timer)
  }, [news, lens.id, lens.hash, tell])

  return {
    /** What was not on the screen yet. */
    unseen,
    /** For the form of an approval. */
    shown: shown.join(' '),
    /** Looks right now, before a decision is sent; returns what still hasn't been on the screen. */
    lookNow: () => unseenOf(looks, flushSync(look), lens.shown),
    /** Notes what a sheet shows over the text. */
    note: (parts: string[]) => void look(parts),
  }
}
