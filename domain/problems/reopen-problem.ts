import { eq } from 'drizzle-orm'
import { problemReports } from '@/db/schema/stories'
import { command, done, refused } from '../command'
import { lockProblem } from './lock-problem'
import { demandProblems } from './policy'
import { dueFrom } from './problem'
import type { ReopenProblemInput } from './schema'

/** Puts a settled report back on the list, with a new due date. The reader still sees what was answered before. */
export const reopenProblem = command(async ({ problemId }: ReopenProblemInput, { tx, actor, now }) => {
  demandProblems(actor)
  const problem = await lockProblem(tx, problemId)
  if (problem.state === 'open') return refused('is_open')

  await tx
    .update(problemReports)
    .set({ state: 'open', correctionNumber: null, dueAt: dueFrom(now) })
    .where(eq(problemReports.id, problem.id))
  const { id, briefId, state } = problem
  return done(undefined, {
    audit: { action: 'problem.reopened', subject: id, briefId, detail: { from: state } },
  })
})
