import { changedShare } from '@/lib/text/changed-share'
import type { Attempt } from '../generation/attempt'
import type { BriefLens, LensText } from '../lenses/lens'
import type { DraftFacts } from '../stories/record'
import type { TextProvenance } from '../stories/story'

type Making = Omit<TextProvenance, 'notChecked' | 'acknowledged' | 'reviewedAt' | 'reviewedBySecondPerson'>

type DecidedLens = {
  lens: Pick<BriefLens, 'textId' | 'decidedBy' | 'decidedAt'>
  texts: LensText[]
  attempts: Attempt[]
  /** Who started the brief. */
  authorId: string
  fourEyes: boolean
}

/** What follows for an approved lens from every text it ever had. Throws for a lens that nobody approved. */
export function accountOfLensText({ lens, texts, attempts, authorId, fourEyes }: DecidedLens) {
  const text = texts.find(({ id }) => id === lens.textId)
  if (!text || !lens.decidedAt) throw new Error('an approved lens has a text and a time')
  const origin = ancestor(texts, text)
  const used = attempts.filter(({ id }) => id === origin.attemptId)
  const wroteIt = origin.origin === 'person' && text.authorId === lens.decidedBy
  return {
    text,
    origin,
    drafts: used.map(draftFacts),
    record: {
      ...makingOf(origin.origin, used),
      changedShare: origin.origin === 'person' ? 1 : changedShare(origin.body, text.body),
      reviewedAt: lens.decidedAt.toISOString(),
      reviewedBySecondPerson: fourEyes && lens.decidedBy !== authorId && !wroteIt,
    },
  }
}

/** The origin of a text that took words from these requests: one model request makes it a model's. */
export function accountOfMaking(attempts: Attempt[], share: number): Making {
  const byModel = attempts.filter(({ provider }) => provider !== 'scripted')
  if (byModel.length > 0) return { ...makingOf('model', byModel), changedShare: share }
  if (attempts.length > 0) return { ...makingOf('recorded', attempts), changedShare: share }
  return { ...makingOf('person', []), changedShare: 1 }
}

/** What the public record tells of a request. */
export const draftFacts = (attempt: Attempt): DraftFacts => ({
  provider: attempt.provider,
  model: attempt.model,
  promptVersion: attempt.promptVersion,
  promptHash: attempt.promptHash,
  requestedAt: attempt.requestedAt.toISOString(),
  generatedAt: attempt.finishedAt?.toISOString() ?? null,
  read: attempt.snapshotHashes,
})

/** Of several requests, the one that answered last. */
function makingOf(origin: TextProvenance['origin'], attempts: Attempt[]): Omit<Making, 'changedShare'> {
  const last = attempts.toSorted((a, b) => finished(a) - finished(b)).at(-1)
  return {
    origin,
    model: last?.model ?? null,
    provider: last?.provider ?? null,
    promptVersion: last?.promptVersion ?? null,
    generatedAt: last?.finishedAt?.toISOString() ?? null,
  }
}

const finished = ({ finishedAt }: Attempt) => finishedAt?.getTime() ?? 0

/** An edit of a model's text remains one, however many people have edited it. */
function ancestor(texts: LensText[], text: LensText): LensText {
  let oldest = text
  while (oldest.origin === 'person' && oldest.basedOnId) {
    const before = texts.find((one) => one.id === oldest.basedOnId)
    if (!before) break
    oldest = before
  }
  return oldest.origin === 'person' ? text : oldest
}
