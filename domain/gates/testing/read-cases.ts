import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { GateInput } from '../finding'

const labelled = z.object({
  id: z.string(),
  note: z.string().default(''),
  domain: z.string().default(''),
  held_out: z.boolean().default(false),
  source: z.object({
    title: z.string().default(''),
    publisher: z.string().default(''),
    text: z.string(),
    language: z.string().default('en'),
  }),
  lens: z
    .object({
      key: z.string(),
      name: z.string(),
      frame: z.string().default(''),
      disclaimer_required: z.boolean().default(false),
    })
    .optional(),
  topic_contexts: z.array(z.string()).default([]),
  draft: z.string(),
  draft_disclaimer: z.string().default(''),
  siblings: z.array(z.string()).default([]),
  expect: z.object({ gates_fired: z.array(z.string()) }),
})
export type LabelledCase = z.output<typeof labelled>

/** Reads labeled drafts, one JSON object per line. Throws when a line isn't one. */
export function readCases(path: string | URL): LabelledCase[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => labelled.parse(JSON.parse(line)))
}

/**
 * A labeled draft as gates are given one. The title and the publisher of the source are known names, as its metadata is
 * to the newsroom.
 */
export const inputOf = (
  { source, lens, topic_contexts, draft, draft_disclaimer, siblings }: LabelledCase,
  signalWords: string[] = [],
): GateInput => ({
  text: draft,
  place: 'lens',
  lens: lens && {
    key: lens.key,
    name: lens.name,
    frame: lens.frame,
    disclaimer: '',
    disclaimerRequired: lens.disclaimer_required,
    disclaimerShown: draft_disclaimer,
    signalWords,
  },
  siblings: siblings.map((text, at) => ({ key: `sibling-${at}`, name: 'another lens', text })),
  references: [{ snapshotId: 'source', text: source.text, language: source.language, hash: '' }],
  contexts: [source.title, source.publisher, ...topic_contexts].filter(Boolean),
  language: 'en',
})
