import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PromptBenchBrief } from '@/components/admin/prompt-bench-brief'
import { PromptFigures } from '@/components/admin/prompt-figures'
import { PromptProgress } from '@/components/admin/prompt-progress'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { PageHeading } from '@/components/ui/page-heading'
import { Time } from '@/components/ui/time'
import { benchForAdmin } from '@/domain/comparisons/queries'
import { requireRole } from '../../../../_boundary/actor'
import { guarded } from '../../../../_boundary/guarded'
import { cancelBenchAction } from '../../actions'

export const metadata: Metadata = { title: 'A comparison of prompts' }

type Props = { params: Promise<{ id: string }> }

export default async function BenchPage({ params }: Props) {
  const actor = await requireRole('admin')
  const id = z.uuid().safeParse((await params).id).data
  if (!id) notFound()
  const { progress, results } = await guarded(benchForAdmin(actor, id))
  const { versionA, versionB, state, done, all, requestedBy, at } = progress
  return (
    <>
      <PageHeading
        title={`Versions ${versionA} and ${versionB} compared`}
        intro={
          <>
            Asked for by <bdi>{requestedBy}</bdi>, <Time at={at} absolute />. No text of it is in any lens.
          </>
        }
      >
        <Link href="/admin/prompts" prefetch={false} className={buttonLook('quiet')}>
          All prompts
        </Link>
      </PageHeading>
      <div className="grid max-w-5xl gap-8">
        {state === 'running' && <PromptProgress done={done} all={all} />}
        <ActionForm
          action={cancelBenchAction}
          label="Cancel the comparison"
          className="grid gap-2 empty:hidden"
        >
          {state === 'running' && (
            <>
              <input type="hidden" name="benchId" value={id} />
              <p id="cancel-effect" className="text-muted text-sm">
                Stops the {all - done} requests that are left. A comparison that was cancelled is no ground
                for a new default.
              </p>
              <div>
                <SubmitButton variant="danger" pending="Cancelling…" aria-describedby="cancel-effect">
                  Cancel
                </SubmitButton>
              </div>
            </>
          )}
        </ActionForm>
        {state === 'cancelled' && (
          <p>
            This comparison was cancelled after {done} of {all} requests.
          </p>
        )}
        {results && (
          <>
            <section aria-labelledby="figures" className="grid gap-3">
              <h2 id="figures">Side by side</h2>
              <PromptFigures figures={results.figures} />
              <p className="max-w-prose text-muted text-sm">
                Means are over the lenses that were written. Findings that an editor has already answered,
                word for word, are not counted.
              </p>
            </section>
            <section aria-labelledby="texts" className="grid gap-4">
              <h2 id="texts">The texts</h2>
              {results.briefs.map((brief) => (
                <PromptBenchBrief key={brief.id} brief={brief} />
              ))}
            </section>
          </>
        )}
      </div>
    </>
  )
}
