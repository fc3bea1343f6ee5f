import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { users } from '@/db/schema/users'
import { workingCopy } from '../briefs/append-revision'
import { type Brief, noSchedule } from '../briefs/brief'
import { done } from '../command'
import type { NewJob } from '../jobs/kinds'
import { keepMail } from '../mail/keep-mail'
import { scheduleFailedLetter } from '../mail/letters'
import { readSettings } from '../settings/queries'

/**
 * Ends a schedule that can't be carried out: back into review with the reason, and a letter to those who scheduled,
 * wrote and submitted it. Done rather than refused, so that all of this is committed. It isn't tried again.
 */
export async function endSchedule(tx: Transaction, brief: Brief, now: Date, problem: string) {
  const jobs = await letters(tx, brief, problem)
  await tx
    .update(briefs)
    .set({ workingState: 'in_review', ...noSchedule, scheduleFailure: problem, updatedAt: now })
    .where(eq(briefs.id, brief.id))
  return done(null, {
    audit: {
      action: 'brief.schedule_failed',
      subject: brief.id,
      briefId: brief.id,
      detail: { at: brief.scheduledAt?.toISOString(), problem },
    },
    jobs,
  })
}

async function letters(tx: Transaction, brief: Brief, problem: string): Promise<NewJob[]> {
  const concerned = [brief.scheduledBy, brief.authorId, brief.submitterId].filter((id) => id !== null)
  const people = await tx
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(and(inArray(users.id, concerned), eq(users.active, true)))
  const { siteName } = await readSettings(tx)
  const { headline } = (await workingCopy(tx, brief)).front
  const jobs: NewJob[] = []
  for (const person of people)
    jobs.push(
      await keepMail(tx, scheduleFailedLetter({ ...person, siteName, headline, problem, briefId: brief.id })),
    )
  return jobs
}
