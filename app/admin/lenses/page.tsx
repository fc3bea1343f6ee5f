import type { Metadata } from 'next'
import { DefinitionForm } from '@/components/admin/definition-form'
import { GateCounts } from '@/components/admin/gate-counts'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { definitionsForAdmin } from '@/domain/lenses/queries'
import { type DefinitionUse, readDefinitionUse } from '@/domain/library/read-definition-use'
import { countAnswers } from '@/domain/review/count-answers'
import { requireRole } from '../../_boundary/actor'
import { guarded } from '../../_boundary/guarded'
import { defineLensAction } from './actions'

export const metadata: Metadata = { title: 'Lenses' }

export default async function LensesPage() {
  const actor = await requireRole('admin')
  const [definitions, uses, answers] = await guarded(
    Promise.all([definitionsForAdmin(actor), readDefinitionUse(actor), countAnswers(actor)]),
  )
  const nextPosition = Math.max(-1, ...definitions.map(({ position }) => position)) + 1
  return (
    <>
      <PageHeading
        title="Lenses"
        intro="The library, in the order of the page. Saving writes a new version; briefs in work keep theirs until somebody takes the new one, and published stories never change."
      />
      <div className="grid max-w-3xl gap-3">
        {definitions.length === 0 && <EmptyState title="The library is empty.">Add a lens below.</EmptyState>}
        {definitions.map((definition) => (
          <details key={definition.key} className="rounded border border-line bg-surface px-4 py-2">
            <summary className="cursor-pointer py-1">
              <bdi className="font-medium">{definition.name}</bdi>{' '}
              <span className="text-muted text-sm">
                {definition.key}, version {definition.version}. {inWords(definition.key, uses)}
              </span>{' '}
              {!definition.active && <Badge>Not given to new briefs</Badge>}
            </summary>
            <DefinitionForm action={defineLensAction} definition={definition} nextPosition={nextPosition} />
          </details>
        ))}
        <details className="rounded border border-line border-dashed px-4 py-2">
          <summary className="cursor-pointer py-1 font-medium">Add a lens</summary>
          <DefinitionForm action={defineLensAction} definition={null} nextPosition={nextPosition} />
        </details>
      </div>
      <GateCounts answers={answers} />
    </>
  )
}

function inWords(key: string, uses: DefinitionUse[]): string {
  const use = uses.find((one) => one.key === key)
  if (!use) return 'In no brief in work.'
  const briefs = use.inWork === 1 ? '1 brief in work' : `${use.inWork} briefs in work`
  if (use.withOlderVersion === 0) return `In ${briefs}.`
  return `In ${briefs}, ${use.withOlderVersion} of them with an older version.`
}
