import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Time } from '@/components/ui/time'
import { type AuditFilter, auditLog } from '@/domain/audit/queries'
import { knownActions } from '@/domain/audit/say-act'
import { people } from '@/domain/users/queries'
import { requireRole } from '../../_boundary/actor'
import { guarded } from '../../_boundary/guarded'

export const metadata: Metadata = { title: 'Audit log' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const filterInput = z.object({
  person: z.uuid().optional().catch(undefined),
  brief: z.uuid().optional().catch(undefined),
  action: z.string().max(80).optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
})

const controlLook = 'min-h-9 rounded border border-control bg-surface px-2'

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireRole('admin')
  const filter = filterInput.parse(await searchParams)
  const [{ lines, next }, everybody] = await guarded(
    Promise.all([auditLog(actor, withoutBlanks(filter)), people(actor)]),
  )
  return (
    <>
      <PageHeading
        title="Audit log"
        intro="Everything that changed, the newest first. Lines can be added, never changed."
      />
      <form className="mb-5 flex flex-wrap items-end gap-3" aria-label="Filter">
        <label className="grid gap-1">
          <span className="font-medium">Person</span>
          <select name="person" defaultValue={filter.person ?? ''} className={controlLook}>
            <option value="">Everybody</option>
            {everybody.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1">
          <span className="font-medium">Act</span>
          <select name="action" defaultValue={filter.action ?? ''} className={controlLook}>
            <option value="">Every act</option>
            {knownActions.map((action) => (
              <option key={action} value={action}>
                {action.replace(/[._]/g, ' ')}
              </option>
            ))}
          </select>
        </label>
        {filter.brief && <input type="hidden" name="brief" value={filter.brief} />}
        <button type="submit" className={buttonLook('secondary')}>
          Filter
        </button>
        {Object.values(withoutBlanks(filter)).length > 0 && (
          <Link href="/admin/audit" prefetch={false} className={buttonLook('quiet')}>
            Show everything
          </Link>
        )}
      </form>
      {lines.length === 0 && <EmptyState title="Nothing like this is in the log." />}
      <ol className="grid max-w-4xl divide-y divide-line">
        {lines.map((line) => (
          <li key={line.seq} className="flex flex-wrap gap-x-3 py-1.5">
            <span className="w-14 text-right text-muted text-sm tabular-nums">{line.seq}</span>
            <span className="w-44 text-muted text-sm">
              <Time at={line.at} absolute />
            </span>
            <span className="min-w-60 flex-1">
              <bdi className="font-medium">{line.who}</bdi> <bdi>{line.sentence}</bdi>{' '}
              {line.briefId && (
                <Link
                  href={`/admin/audit?brief=${line.briefId}`}
                  prefetch={false}
                  className="text-accent text-sm underline"
                >
                  this brief only
                </Link>
              )}
            </span>
          </li>
        ))}
      </ol>
      {next && (
        <p className="mt-4">
          <Link
            href={`/admin/audit?${query({ ...filter, before: next })}`}
            prefetch={false}
            className={buttonLook()}
          >
            Older
          </Link>
        </p>
      )}
    </>
  )
}

const withoutBlanks = (filter: AuditFilter): AuditFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''))

const query = (filter: AuditFilter) =>
  new URLSearchParams(
    Object.entries(withoutBlanks(filter)).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString()
