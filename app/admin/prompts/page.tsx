import type { Metadata } from 'next'
import Link from 'next/link'
import { PromptBenchForm } from '@/components/admin/prompt-bench-form'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { SubmitButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Cell, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { promptsForAdmin } from '@/domain/comparisons/queries'
import { requireRole } from '../../_boundary/actor'
import { guarded } from '../../_boundary/guarded'
import { requestBenchAction, rollBackAction } from './actions'

export const metadata: Metadata = { title: 'Prompts' }

const states = { running: 'Running', finished: 'Finished', cancelled: 'Cancelled' }

export default async function PromptsPage() {
  const { releases, before, benches, briefs, hasModel } = await guarded(
    promptsForAdmin(await requireRole('admin')),
  )
  const current = releases.find(({ isDefault }) => isDefault)
  return (
    <>
      <PageHeading
        title="Prompts"
        intro="The words in which a model is asked for lenses and front texts. A version never changes; a new wording is a new version, and is compared with the default before it becomes the default."
      />
      <div className="grid max-w-4xl gap-8">
        <section aria-labelledby="versions" className="grid gap-3">
          <h2 id="versions">Versions</h2>
          <Table caption="Versions of the prompts" head={['Version', 'What is different', 'By', 'When']}>
            {releases.map(({ version, note, by, at, isDefault, defaultSince, override }) => (
              <tr key={version}>
                <Cell className="whitespace-nowrap">
                  <Link href={`/admin/prompts/${version}`} prefetch={false} className="text-accent underline">
                    Version {version}
                  </Link>{' '}
                  {isDefault && <Badge tone="ok">Default</Badge>}
                </Cell>
                <Cell>
                  <bdi>{note}</bdi>
                  {isDefault && (
                    <p className="text-muted text-sm">
                      {defaultSince ? (
                        <>
                          The default since <Time at={defaultSince} absolute />.
                        </>
                      ) : (
                        'The default from the start.'
                      )}{' '}
                      {override && (
                        <>
                          Made so in spite of an objection: <bdi>{override}</bdi>
                        </>
                      )}
                    </p>
                  )}
                </Cell>
                <Cell>{by ? <bdi>{by}</bdi> : 'The program'}</Cell>
                <Cell className="whitespace-nowrap">{at && <Time at={at} />}</Cell>
              </tr>
            ))}
          </Table>
          <p className="text-muted text-sm">
            Open a version to read it, to make it the default, or to write a new one from it.
          </p>
          <ActionForm action={rollBackAction} label="Roll back" className="grid gap-2">
            {before !== null && current && (
              <>
                <input type="hidden" name="from" value={current.version} />
                <p id="roll-back-effect" className="text-muted text-sm">
                  Lenses and front texts drafted from now on use version {before} again. Texts that exist
                  stay.
                </p>
                <div>
                  <SubmitButton variant="danger" pending="Rolling back…" aria-describedby="roll-back-effect">
                    Roll back to version {before}
                  </SubmitButton>
                </div>
              </>
            )}
          </ActionForm>
        </section>

        <section aria-labelledby="compare" className="grid gap-3">
          <h2 id="compare">Compare two versions</h2>
          {!hasModel && (
            <p className="max-w-prose text-muted">
              No model is set up under AI. A comparison needs one; without it only briefs with recorded
              answers can be chosen, and these say the same for every wording.
            </p>
          )}
          {releases.length < 2 ? (
            <EmptyState title="There is one version.">Write a second one to compare it with.</EmptyState>
          ) : briefs.length === 0 ? (
            <EmptyState title="No brief has a source text and lenses yet." />
          ) : (
            <PromptBenchForm
              versions={releases.map(({ version, isDefault }) => ({ version, isDefault }))}
              briefs={briefs}
              hasModel={hasModel}
              action={requestBenchAction}
            />
          )}
        </section>

        <section aria-labelledby="comparisons" className="grid gap-3">
          <h2 id="comparisons">Comparisons</h2>
          {benches.length === 0 ? (
            <EmptyState title="Nothing was compared yet." />
          ) : (
            <Table caption="Comparisons" head={['Versions', 'Briefs', 'State', 'By', 'When']}>
              {benches.map(
                ({ id, versionA, versionB, briefs: number, state, done, all, requestedBy, at }) => (
                  <tr key={id}>
                    <Cell>
                      <Link
                        href={`/admin/prompts/benches/${id}`}
                        prefetch={false}
                        className="text-accent underline"
                      >
                        {versionA} and {versionB}
                      </Link>
                    </Cell>
                    <Cell className="tabular-nums">{number}</Cell>
                    <Cell>
                      {states[state]}, {done} of {all}
                    </Cell>
                    <Cell>
                      <bdi>{requestedBy}</bdi>
                    </Cell>
                    <Cell className="whitespace-nowrap">
                      <Time at={at} />
                    </Cell>
                  </tr>
                ),
              )}
            </Table>
          )}
        </section>
      </div>
    </>
  )
}
