import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { GateInput } from '../finding'

const labelled = z.object({
  id: z.string(),
  note: z.string().default(''),
  source: z.object({ text: z.string(), language: z.string().default('en') }),
  topic_contexts: z.array(z.string()).default([]),
  draft: z.string(),
  expect: z.object({ gates_fired: z.array(z.string()) }),
})
export type LabelledCase = z.output<typeof labelled>

/** Reads labelled drafts, one JSON object a line. Throws when a line is none. */
export function readCases(path: string | URL): LabelledCase[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => labelled.parse(JSON.parse(line)))
}

/** A labelled draft as gates are given one. */
export const inputOf = ({ source, topic_contexts, draft }: LabelledCase): GateInput => ({
  text: draft,
  references: [{ snapshotId: 'source', text: source.text, language: source.language, hash: '' }],
  contexts: topic_contexts,
  language: 'en',
})
