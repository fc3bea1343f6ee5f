import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { SubmitButton } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { verifyChain } from '@/domain/audit/verify-chain'
import { readStatus } from '@/domain/settings/read-status'
import { readKeys } from '@/domain/stories/read-keys'
import { requireRole } from '../../_boundary/actor'
import { guarded } from '../../_boundary/guarded'
import { retireKeyAction } from './actions'

export const metadata: Metadata = { title: 'Status' }

const problems = {
  missing: 'is missing',
  reordered: 'does not follow the one before it',
  changed: 'was changed after it was written',
}

export default async function StatusPage() {
  const actor = await requireRole('admin')
  const [status, chain, keys] = await guarded(
    Promise.all([readStatus(actor), verifyChain(actor), readKeys()]),
  )
  const signing = keys.find(({ retiredAt }) => retiredAt === null)
  const working = status.workers.filter(({ silentSeconds }) => silentSeconds <= 30)
  const silent = status.workers.length - working.length
  return (
    <>
      <PageHeading title="Status" intro="How this installation stands right now." />
      <dl className="grid max-w-3xl gap-x-6 gap-y-4 sm:grid-cols-[12rem_1fr]">
        <Fact name="Database">
          PostgreSQL {status.databaseVersion}, as {status.databaseRole}
        </Fact>
        <Fact name="Audit log">
          {chain.ok ? (
            <>
              <Badge tone="ok">Whole</Badge> {chain.rows} lines, each computed again just now. Head:{' '}
              <code className="break-all text-sm">{chain.head}</code>
            </>
          ) : (
            <>
              <Badge tone="danger">Broken</Badge> Line {chain.seq} {problems[chain.problem]}.
            </>
          )}
        </Fact>
        <Fact name="Audit log, rights">
          {status.mayRewriteAudit ? (
            <>
              <Badge tone="warn">Weak</Badge> The application connects as a role that could change the log.
              Run the migrations as an owner (MIGRATE_DATABASE_URL) and connect as another role.
            </>
          ) : (
            <>
              <Badge tone="ok">Good</Badge> The application can add and read lines, not change or remove them.
            </>
          )}
        </Fact>
        <Fact name="Signing key">
          {signing ? (
            <ActionForm action={retireKeyAction} label="Signing key" className="grid gap-2">
              <p>
                <code>{signing.kid}</code> signs the records of stories.{' '}
                {keys.length > 1 && `${keys.length - 1} more are retired; what they signed still holds. `}
                Retire it when somebody else may have read this server’s secrets: the next publish makes a new
                one, and nothing that is published changes.
              </p>
              <p>
                <SubmitButton variant="secondary" small name="keyId" value={signing.kid}>
                  Retire this key
                </SubmitButton>
              </p>
            </ActionForm>
          ) : (
            'None: the next publish makes one.'
          )}
        </Fact>
        <Fact name="Worker">
          {working.length === 0 ? (
            <>
              <Badge tone="danger">None</Badge> No worker has been heard of for half a minute: no drafts, no
              mail. Start one with <code>npm run worker</code>.
            </>
          ) : (
            <>
              <Badge tone="ok">Working</Badge>{' '}
              {working.length === 1 ? '1 worker' : `${working.length} workers`}, heard{' '}
              {Math.min(...working.map(({ silentSeconds }) => silentSeconds))} seconds ago.
            </>
          )}
          {silent > 0 && (
            <p className="text-muted">
              {silent} more went silent within the last ten minutes: stopped or killed.
            </p>
          )}
        </Fact>
        <Fact name="AI provider">
          {status.provider}, from {sources[status.providerFrom]}
        </Fact>
        <Fact name="Mail">
          {status.mail === 'sent' ? 'Sent through SMTP_URL' : 'Kept here, not sent: SMTP_URL is not set'}
        </Fact>
        <Fact name="Node">{status.node}</Fact>
      </dl>
    </>
  )
}

const sources = { environment: 'the environment', settings: 'the settings', default: 'the default' }

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-medium">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
