import type { JobKind } from '@/domain/jobs/kinds'

type Lane = {
  kinds: readonly JobKind[]
  /** How many of them run at once. */
  slots: number
  /** How often a free slot looks for a job whose time has come; new ones are announced. */
  pollMs: number
}

/** Due publications have their own slots: neither 200 drafts nor a silent mail server can keep a story waiting. */
export const lanes: readonly Lane[] = [
  { kinds: ['briefs.publish_scheduled'], slots: 1, pollMs: 1_000 },
  { kinds: ['mail.send'], slots: 2, pollMs: 1_000 },
  {
    kinds: ['lenses.generate', 'briefs.draft_front', 'sources.translate', 'prompts.bench'],
    slots: 6,
    pollMs: 2_000,
  },
]

/**
 * The longest a job may take, in milliseconds. Providers, mail servers and the database have their own, shorter
 * limits; a job that reaches this one hangs, and its slot is needed.
 */
export const longestMs: Record<JobKind, number> = {
  'briefs.publish_scheduled': 60_000,
  'mail.send': 120_000,
  'lenses.generate': 1_200_000,
  'briefs.draft_front': 1_200_000,
  'sources.translate': 1_200_000,
  'prompts.bench': 1_200_000,
}
