import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireRole } from '@/app/_boundary/actor'
import { guarded } from '@/app/_boundary/guarded'
import { paths } from '@/app/_boundary/paths'
import { Acts, ActsMessage } from '@/components/desk/acts'
import { ProblemAccount } from '@/components/desk/problem-account'
import { ReopenProblem, SettleProblem } from '@/components/desk/problem-acts'
import { PageHeading } from '@/components/ui/page-heading'
import { problemFor } from '@/domain/problems/queries'
import { answerProblemAction, correctProblemAction, keepAsItIsAction, reopenProblemAction } from '../actions'

export const metadata: Metadata = { title: 'Problem report' }

type Props = { params: Promise<{ id: string }> }

const settle = { answer: answerProblemAction, correct: correctProblemAction, keep: keepAsItIsAction }

export default async function ProblemPage({ params }: Props) {
  const actor = await requireRole('editor', 'admin')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  const problem = await guarded(problemFor(actor, id.data))
  return (
    <>
      <PageHeading title="Problem report" />
      <Acts>
        <div className="grid max-w-3xl gap-6">
          <ActsMessage />
          <ProblemAccount problem={problem} briefPath={paths.brief(problem.briefId)} />
          {problem.state === 'open' ? (
            <SettleProblem
              problemId={problem.id}
              corrections={problem.corrections}
              briefPath={paths.brief(problem.briefId)}
              actions={settle}
            />
          ) : (
            <ReopenProblem problemId={problem.id} action={reopenProblemAction} />
          )}
        </div>
      </Acts>
    </>
  )
}
