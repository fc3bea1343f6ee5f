import { hashOf, sha256 } from '@/lib/canonical'
import type { ShownFinding } from '../gates/finding'
import { flagged } from './lens'

type Shown = { name: string; frame: string; disclaimer: string; body: string }

/** Hash of what the review screen showed of a lens; an approval holds for exactly this. */
export const lensHash = ({ name, frame, disclaimer, body }: Shown) =>
  hashOf({ name, frame, disclaimer, body })

/** The look at a text in which nothing was flagged: its end was on the screen. */
const end = 'end'

/**
 * What has to have been on somebody's screen before that person approves: each flagged passage with its reason,
 * answered or not, in the order of the findings; of a clean text its end.
 */
export function passagesToShow(findings: ShownFinding[]): string[] {
  const passages = flagged(findings).map(({ gate, found }) => sha256(`${gate}\n${found}`))
  return passages.length > 0 ? passages : [end]
}
