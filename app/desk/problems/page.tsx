import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { requireRole } from '@/app/_boundary/actor'
import { guarded } from '@/app/_boundary/guarded'
import { paths } from '@/app/_boundary/paths'
import { ProblemTable } from '@/components/desk/problem-table'
import { ProblemTabs } from '@/components/desk/problem-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { problemStates } from '@/domain/problems/problem'
import { problemCounts, problemRows } from '@/domain/problems/queries'

export const metadata: Metadata = { title: 'Problem reports' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const filterInput = z.object({
  state: z.enum(problemStates).optional().catch(undefined),
  brief: z.uuid().optional().catch(undefined),
})

export default async function ProblemsPage({ searchParams }: Props) {
  const actor = await requireRole('editor', 'admin')
  const { state, brief } = filterInput.parse(await searchParams)
  const [rows, counts] = await guarded(
    Promise.all([problemRows(actor, { state, briefId: brief }), problemCounts(actor)]),
  )
  return (
    <>
      <PageHeading title="Problem reports" intro="What readers say is wrong. Each waits for an answer." />
      {brief ? (
        <p className="mb-4">
          Reports about one story.{' '}
          <Link href={paths.problems()} prefetch={false} className="text-accent underline">
            Show all
          </Link>
        </p>
      ) : (
        <ProblemTabs open={state ?? 'all'} counts={counts} />
      )}
      {rows.length === 0 ? (
        <EmptyState title="No report stands here.">
          <p>Every story has a link “Report a problem”. What readers send appears here.</p>
        </EmptyState>
      ) : (
        <ProblemTable rows={rows} hrefOf={({ id }) => paths.problem(id)} />
      )}
    </>
  )
}
