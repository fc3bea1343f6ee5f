import { z } from 'zod'
import { splitSentences } from '@/lib/text/sentences'
import type { Citation } from '../differences/compare-citation'
import type { GateMaterial } from './material'

const drafted = z.array(
  z.object({
    text: z.string(),
    kind: z.enum(['reported', 'inference']),
    evidence: z.array(z.object({ source: z.number(), sentence: z.number() })).default([]),
  }),
)

/**
 * What a model said of the sentences of a lens: how it meant them and what they rest on, numbered as the prompt numbered
 * the sources. Empty for a text that no model wrote as it stands.
 */
export function readCitations({ lenses, sources }: GateMaterial, key: string, text: string): Citation[] {
  const current = lenses.find(({ facts }) => facts.key === key)?.current
  if (!current || current.body !== text) return []
  const texts = sources.map(({ snapshot, translation }) =>
    splitSentences((translation ?? snapshot)?.text ?? '').map((sentence) => sentence.text),
  )
  return (drafted.safeParse(current.sentences).data ?? []).map(({ evidence, ...sentence }) => ({
    ...sentence,
    passages: evidence.map((cited) => texts[cited.source - 1]?.[cited.sentence - 1] ?? null),
  }))
}
