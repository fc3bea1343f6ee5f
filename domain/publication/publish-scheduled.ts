import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { users } from '@/db/schema/users'
import { workingCopy } from '../briefs/append-revision'
import type { Brief } from '../briefs/brief'
import { command, refused } from '../command'
import { Forbidden } from '../errors'
import { readSettings } from '../settings/queries'
import { isDesk } from '../users/user'
import { scheduleFailures } from '../words/publishing'
import { fourEyesProblem } from './check-four-eyes'
import { checkPublication } from './check-publication'
import type { Missing } from './check-readiness'
import { endSchedule } from './end-schedule'
import { writeVersion } from './write-version'

type Input = { briefId: string; scheduleId: string }

/**
 * Carries out a schedule when its time has come, as the decision of the editor who made it. Checks everything again;
 * if a check fails, the brief goes back into review, which says why, and the people concerned get a
 * letter. Another id, or a second run, does nothing.
 */
export const publishScheduled = command(async (input: Input, { tx, actor, now }) => {
  if (actor.kind !== 'system') throw new Forbidden('publish_scheduled')
  const [brief] = await tx.select().from(briefs).where(eq(briefs.id, input.briefId)).for('update')
  const stands = brief?.workingState === 'scheduled' && brief.scheduleId === input.scheduleId
  if (!stands || !brief.scheduledAt || brief.withdrawnAt) return refused('gone')
  if (brief.scheduledAt > now) return refused('not_due')

  const decision = await decisionOf(tx, brief)
  if (!decision.ok) return await endSchedule(tx, brief, now, decision.problem)
  const { ok: _, ...decided } = decision
  const detail = { scheduledBy: decided.publisher.id, scheduledAt: brief.scheduledAt.toISOString() }
  const written = await writeVersion(tx, { brief, ...decided, now, detail })
  return written.ok ? written : await endSchedule(tx, brief, now, written.detail)
})

/** The decision made when it was scheduled, or what blocks it now. */
async function decisionOf(tx: Transaction, brief: Brief) {
  const publisher = await scheduler(tx, brief)
  if (!publisher) return stopped(scheduleFailures.schedulerGone)
  const copy = await workingCopy(tx, brief)
  if (copy.number !== brief.scheduledRevision) return stopped(scheduleFailures.changed)
  const kind = brief.scheduledKind ?? undefined
  const asked = { hash: copy.hash, kind, publicNote: brief.scheduledNote }
  const ready = await checkPublication(tx, brief, asked, copy)
  if (!ready.ok)
    return stopped(ready.reason === 'not_ready' ? sayMissing(ready.detail) : scheduleFailures.noteMissing)
  const { fourEyes } = await readSettings(tx)
  const problem = await fourEyesProblem(tx, publisher, brief)
  if (fourEyes && problem) return stopped(scheduleFailures.needsSecondPerson(publisher.name))
  const alone = fourEyes ? undefined : ('four_eyes_off' as const)
  return { ok: true as const, ready, publisher, fourEyes, secondPerson: fourEyes && problem === null, alone }
}

/** What is missing, in one line. */
const sayMissing = (missing: Missing[]) => missing.map(({ words }) => words).join(' ')

const stopped = (problem: string) => ({ ok: false as const, problem })

async function scheduler(tx: Transaction, { scheduledBy }: Brief) {
  if (!scheduledBy) return null
  const [user] = await tx.select().from(users).where(eq(users.id, scheduledBy))
  if (!user?.active || !isDesk(user.role)) return null
  return { kind: 'user' as const, id: user.id, name: user.name, role: user.role }
}
