import { useCallback } from 'react'
import { pairWords } from '@/domain/words/review'
import { answerPair, focusedPair, openPairsIn, pairAfter, showPair } from './open-pairs'
import { passageAfter, showPassage } from './passages'
import { useKeys } from './use-keys'

type Ways = { goTo: (key: string) => void; undo: () => void; say: (words: string) => void }

const acts: Record<string, string> = { a: 'approve', e: 'edit', r: 'reject', g: 'regenerate', o: 'omit' }

/**
 * The keys of the review. They act on the lens that has the focus; with none in focus, the first press only moves the
 * focus to the first lens that waits, so nobody decides on something they aren't looking at.
 */
export function useLensKeys({ goTo, undo, say }: Ways): void {
  const act = useCallback(
    (key: string, event: KeyboardEvent) => {
      const lens = document.activeElement?.closest('[data-lens]') ?? null
      const handled =
        (key === 'n' && step(1, lens, goTo)) ||
        (key === 'p' && step(-1, lens, goTo)) ||
        (key === 'f' && stepPassages(lens, goTo, say)) ||
        (key === 'd' && stepPairs(goTo, say)) ||
        // A key that is held down must not decide one lens after another.
        (!event.repeat && decideBy(key, lens, { goTo, undo, say }))
      if (handled) event.preventDefault()
    },
    [goTo, undo, say],
  )
  useKeys(act)
}

function decideBy(key: string, lens: Element | null, { goTo, undo, say }: Ways): boolean {
  if (key === 'u') {
    undo()
    return true
  }
  const pair = focusedPair()
  if (pair && answerPair(pair, key)) return true
  if (lens && (chooseReason(key, lens) || (key === 'Escape' && closeReasons(lens)))) return true
  const name = acts[key]
  if (!name) return false
  if (!lens) return focusFirst(goTo, say)
  const target = lens.querySelector(`[data-act="${name}"]`)
  if (!(target instanceof HTMLElement)) return false
  if (!target.matches('input, textarea')) target.click()
  else if (target.checkVisibility()) target.focus()
  else clickIn(lens, '[data-act="open-editor"]')
  return true
}

/** With the five reasons open, 1 to 5 choose one. */
function chooseReason(key: string, lens: Element): boolean {
  const reasons = [...lens.querySelectorAll('[data-reasons] button[type="submit"]')]
  const reason = /^[1-9]$/.test(key) ? reasons[Number(key) - 1] : undefined
  if (!(reason instanceof HTMLElement)) return false
  reason.click()
  return true
}

function closeReasons(lens: Element): boolean {
  return lens.querySelector('[data-reasons]') !== null && clickIn(lens, '[data-act="reject"]')
}

function clickIn(lens: Element, selector: string): boolean {
  const button = lens.querySelector(selector)
  if (!(button instanceof HTMLElement)) return false
  button.focus()
  button.click()
  return true
}

const allLenses = () => [...document.querySelectorAll('[data-lens]')]
const keyOf = (lens: Element) => lens.getAttribute('data-lens') ?? ''

function focusFirst(goTo: Ways['goTo'], say: Ways['say']): boolean {
  const lens = allLenses().find((one) => one.hasAttribute('data-waits')) ?? allLenses()[0]
  if (!lens) return false
  goTo(keyOf(lens))
  say('Press the key again to act on this lens.')
  return true
}

function step(by: 1 | -1, from: Element | null, goTo: Ways['goTo']): boolean {
  const all = allLenses()
  const at = from ? all.indexOf(from) + by : by === 1 ? 0 : all.length - 1
  const lens = all[at]
  if (lens) goTo(keyOf(lens))
  return all.length > 0
}

/** To the next sentence of the page that wants an answer, in whatever text. */
function stepPairs(goTo: Ways['goTo'], say: Ways['say']): boolean {
  const next = pairAfter(openPairsIn(document), focusedPair() ?? document.activeElement)
  if (!next) {
    say(pairWords.noneOpen)
    return true
  }
  const lens = next.closest('[data-lens]')
  if (lens && !lens.contains(document.activeElement)) goTo(keyOf(lens))
  showPair(next)
  return true
}

function stepPassages(from: Element | null, goTo: Ways['goTo'], say: Ways['say']): boolean {
  const all = allLenses()
  const start = from ?? all.find((one) => one.hasAttribute('data-waits')) ?? all[0]
  if (!start) return false
  const found = passageAfter(all, start)
  if (!found) say('Nothing is flagged in these lenses.')
  else {
    if (found.lens !== from) goTo(keyOf(found.lens))
    showPassage(found.lens, found.passage)
  }
  return true
}
