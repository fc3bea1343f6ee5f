import { hashOf } from '@/lib/canonical'

type Shown = { name: string; frame: string; disclaimer: string; body: string }

/** Hash of what the review screen showed of a lens; an approval holds for exactly this. */
export const lensHash = ({ name, frame, disclaimer, body }: Shown) =>
  hashOf({ name, frame, disclaimer, body })
