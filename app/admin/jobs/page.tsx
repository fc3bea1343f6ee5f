import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { SubmitButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Cell, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { queuedJobs } from '@/domain/jobs/queries'
import { requireRole } from '../../_boundary/actor'
import { guarded } from '../../_boundary/guarded'
import { runJobAgainAction } from './actions'

export const metadata: Metadata = { title: 'Jobs' }

const tones = { failed: 'danger', running: 'accent', waiting: 'plain' } as const
const words = { failed: 'Failed', running: 'Running', waiting: 'Waiting' }

export default async function JobsPage() {
  const jobs = await guarded(queuedJobs(await requireRole('admin')))
  return (
    <>
      <PageHeading title="Jobs" intro="What the worker has still to do, and what it gave up on." />
      <ActionForm action={runJobAgainAction} label="Jobs" className="grid gap-3">
        {jobs.length === 0 ? (
          <EmptyState title="Nothing waits and nothing failed." />
        ) : (
          <Table caption="Jobs" head={['Job', 'State', 'Tries', 'Due', 'Problem', '']}>
            {jobs.map((job) => (
              <tr key={job.id}>
                <Cell>
                  {job.task} <span className="text-muted text-sm">{job.id}</span>
                </Cell>
                <Cell>
                  <Badge tone={tones[job.state]}>{words[job.state]}</Badge>
                </Cell>
                <Cell className="tabular-nums">
                  {job.attempts} of {job.maxAttempts}
                </Cell>
                <Cell>
                  <Time at={job.runAt} />
                </Cell>
                <Cell className="max-w-md break-words text-sm">{job.problem}</Cell>
                <Cell>
                  {job.state === 'failed' && (
                    <SubmitButton
                      variant="secondary"
                      small
                      name="jobId"
                      value={job.id}
                      aria-label={`Try job ${job.id} again`}
                    >
                      Try again
                    </SubmitButton>
                  )}
                </Cell>
              </tr>
            ))}
          </Table>
        )}
      </ActionForm>
    </>
  )
}
