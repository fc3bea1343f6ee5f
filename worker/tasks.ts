import type { Task } from 'graphile-worker'
import { draftFront } from '@/domain/briefs/draft-front'
import { translateSource } from '@/domain/briefs/translate-source'
import { runBench } from '@/domain/comparisons/run-bench'
import { type JobKind, jobKinds } from '@/domain/jobs/kinds'
import { generateLens } from '@/domain/lenses/generate-lens'
import { sendMail } from '@/domain/mail/send-mail'
import { publishScheduled } from '@/domain/publication/publish-scheduled'

const scheduler = { kind: 'system', job: 'briefs.publish_scheduled' } as const

/** Which command does which job. The compiler demands a line for every kind. */
export const tasks: Record<JobKind, Task> = {
  'lenses.generate': (payload: unknown) => generateLens(jobKinds['lenses.generate'].parse(payload)),
  'briefs.draft_front': (payload: unknown) => draftFront(jobKinds['briefs.draft_front'].parse(payload)),
  'sources.translate': (payload: unknown) => translateSource(jobKinds['sources.translate'].parse(payload)),
  'prompts.bench': (payload: unknown) => runBench(jobKinds['prompts.bench'].parse(payload)),
  'briefs.publish_scheduled': async (payload: unknown) => {
    await publishScheduled(scheduler, jobKinds['briefs.publish_scheduled'].parse(payload))
  },
  'mail.send': (payload: unknown) => sendMail(jobKinds['mail.send'].parse(payload)),
}
