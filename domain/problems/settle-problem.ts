import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { corrections, problemReports, storyVersions } from '@/db/schema/stories'
import { command, done, refused } from '../command'
import { keepMail } from '../mail/keep-mail'
import { problemAnswerLetter } from '../mail/letters'
import { readSettings } from '../settings/queries'
import { lockProblem } from './lock-problem'
import { demandProblems } from './policy'
import { type Problem, problemStateNames } from './problem'
import type { SettleProblemInput } from './schema'

/**
 * Settles a report: with an answer, the correction that it led to, or the reason why nothing changes. The reader finds
 * it at the link of the report, and in the mail when an address was given. Refuses a report that is not open.
 */
export const settleProblem = command(async (input: SettleProblemInput, { tx, actor, now }) => {
  const person = demandProblems(actor)
  const problem = await lockProblem(tx, input.problemId)
  if (problem.state !== 'open') return refused('not_open')
  const correctionNumber = input.state === 'corrected' ? input.correctionNumber : null
  if (correctionNumber !== null && !(await isCorrection(tx, problem, correctionNumber)))
    return refused('no_such_correction')

  const { state, answer } = input
  await tx
    .update(problemReports)
    .set({ state, answer, correctionNumber, answeredBy: person.id, answeredAt: now })
    .where(eq(problemReports.id, problem.id))
  const jobs = problem.email
    ? [await keepMail(tx, await letterFor(tx, problem, { ...input, correctionNumber }))]
    : []
  return done(
    { mailed: jobs.length > 0 },
    {
      audit: {
        action: 'problem.settled',
        subject: problem.id,
        briefId: problem.briefId,
        detail: { state, ...(correctionNumber !== null && { correction: correctionNumber }) },
      },
      jobs,
    },
  )
})

async function isCorrection(tx: Transaction, { briefId }: Problem, number: number): Promise<boolean> {
  const rows = await tx
    .select({ id: corrections.id })
    .from(corrections)
    .where(and(eq(corrections.briefId, briefId), eq(corrections.number, number)))
  return rows.length > 0
}

type Settled = Pick<SettleProblemInput, 'state' | 'answer'> & { correctionNumber: number | null }

async function letterFor(tx: Transaction, { email, briefId, versionNumber }: Problem, settled: Settled) {
  const [story] = await tx
    .select({ slug: briefs.slug, headline: storyVersions.headline })
    .from(briefs)
    .innerJoin(storyVersions, eq(storyVersions.briefId, briefs.id))
    .where(and(eq(briefs.id, briefId), eq(storyVersions.number, versionNumber), isNull(briefs.withdrawnAt)))
  const { siteName } = await readSettings(tx)
  return problemAnswerLetter({
    email,
    siteName,
    story: story?.slug ? { headline: story.headline, slug: story.slug } : null,
    outcome: problemStateNames[settled.state],
    ...settled,
  })
}
