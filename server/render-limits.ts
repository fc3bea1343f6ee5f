import { Turns } from './turns'

/** What the gateway allows the code that renders behind it. */
export type RenderLimits = {
  /** How long somebody waits for a page, from the request to its first byte, in milliseconds. */
  pageMs: number
  /** How long a sent form may take; the longest one fetches a page from elsewhere for 20 seconds and reads it. */
  formMs: number
  /** How long a page that nobody waits for anymore still counts as in progress. */
  lateMs: number
  /** Each kind of work has its own turns, so readers of unusual pages can't keep anybody from the desk. */
  turns: Record<'readers' | 'newsroom' | 'files', Turns>
}

/** One thread renders: eight pages keep it busy while their queries run, and a hundred more are ten seconds of work. */
export const usualLimits = (): RenderLimits => ({
  pageMs: 10_000,
  formMs: 60_000,
  lateMs: 30_000,
  turns: {
    readers: new Turns({ most: 8, waiting: 100 }),
    newsroom: new Turns({ most: 32, waiting: 100 }),
    files: new Turns({ most: 32, waiting: 200 }),
  },
})

/** During development a page may have to be compiled first, which takes as long as it takes. */
export const patientLimits = (): RenderLimits => ({
  ...usualLimits(),
  pageMs: 600_000,
  formMs: 600_000,
  lateMs: 600_000,
})
