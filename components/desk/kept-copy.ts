import { z } from 'zod'
import type { Draft } from './draft'

/** What fields were called by the release before: a copy can be older than the page that finds it. */
const formerNames: Record<string, string> = {
  topics: 'topicIds',
  originalUrl: 'url',
  originalTitle: 'title',
  published: 'publishedAt',
  sourceKind: 'kind',
}

/** A copy's fields under today's names. A source's field is its id, a blank and the name. */
export const withTodaysNames = (draft: Draft): Draft =>
  Object.fromEntries(
    Object.entries(draft).map(([key, value]) => {
      const [name = '', ...before] = key.split(' ').reverse()
      return [[...before.reverse(), formerNames[name] ?? name].join(' '), value]
    }),
  )

const kept = z.object({
  revision: z.number(),
  draft: z.record(z.string(), z.string()).transform(withTodaysNames),
  at: z.string(),
})
export type KeptCopy = z.infer<typeof kept>

const prefix = (briefId: string) => `lensroom brief ${briefId} `

/** Keeps unsaved text on this device and says whether it could. Failing to keep it must not stop the typing. */
export function keepCopy(briefId: string, revision: number, draft: Draft): boolean {
  const kept = quietly(() => {
    localStorage.setItem(
      `${prefix(briefId)}${revision}`,
      JSON.stringify({ revision, draft, at: new Date().toISOString() }),
    )
    return true
  })
  return kept ?? false
}

/** Forgets every kept copy of a brief. */
export function forgetCopies(briefId: string): void {
  quietly(() => {
    for (const key of keysOf(briefId)) localStorage.removeItem(key)
  })
}

/** The newest copy of a brief that is kept on this device. */
export function findCopy(briefId: string): KeptCopy | null {
  const copies = quietly(() =>
    keysOf(briefId).flatMap((key) => {
      const copy = kept.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
      return copy.success ? [copy.data] : []
    }),
  )
  return copies?.sort((a, b) => b.at.localeCompare(a.at))[0] ?? null
}

const keysOf = (briefId: string) => Object.keys(localStorage).filter((key) => key.startsWith(prefix(briefId)))

function quietly<Value>(act: () => Value): Value | null {
  try {
    return act()
  } catch {
    return null
  }
}
