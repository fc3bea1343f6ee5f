import { z } from 'zod'

/** Every job and its payload: only ids. The handler rereads the rest and may run twice. */
export const jobKinds = {
  'lenses.generate': z.object({ attemptId: z.uuid() }),
  'briefs.draft_front': z.object({ attemptId: z.uuid() }),
  'sources.translate': z.object({ attemptId: z.uuid() }),
  'prompts.bench': z.object({ attemptId: z.uuid() }),
  'briefs.publish_scheduled': z.object({ briefId: z.uuid(), scheduleId: z.uuid() }),
  'mail.send': z.object({ mailId: z.uuid() }),
} as const

export type JobKind = keyof typeof jobKinds
type AnyJob = { [Kind in JobKind]: { kind: Kind; payload: z.input<(typeof jobKinds)[Kind]> } }[JobKind]
/** A job waits for its time, if it has one. */
export type NewJob = AnyJob & { runAt?: Date }

/** Above zero waits until nothing else is due: a comparison of prompts never holds up the desk. */
export const jobPriority: Partial<Record<JobKind, number>> = { 'prompts.bench': 10 }
