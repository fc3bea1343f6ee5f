import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Time } from '@/components/ui/time'
import type { MailState } from '@/domain/mail/mail'
import { keptMails } from '@/domain/mail/queries'
import { requireRole } from '../../_boundary/actor'
import { guarded } from '../../_boundary/guarded'

export const metadata: Metadata = { title: 'Mail' }

export default async function MailPage() {
  const mails = await guarded(keptMails(await requireRole('admin')))
  return (
    <>
      <PageHeading
        title="Mail"
        intro="The newest hundred letters. Without SMTP_URL nothing is sent: copy invitation links from here or from People. Links for a new password are never shown."
      />
      {mails.length === 0 && (
        <EmptyState title="No letters yet.">Inviting somebody under People writes the first one.</EmptyState>
      )}
      <ul className="grid max-w-3xl gap-3">
        {mails.map((mail) => (
          <li key={mail.id} className="grid gap-2 rounded border border-line bg-surface px-4 py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong className="break-all">{mail.recipient}</strong>
              <span className="text-muted text-sm">
                <Time at={mail.createdAt} />
              </span>
              {states[mail.state]}
            </p>
            <p className="font-medium">{mail.subject}</p>
            {mail.text && <p className="whitespace-pre-line break-words text-sm">{withLinks(mail.text)}</p>}
            {mail.problem && <p className="text-danger text-sm">Not sent: {mail.problem}</p>}
            {mail.state === 'no_server' && (
              <p className="text-sm">
                Not sent: no mail server. Make a link with <code>npm run user -- reset-link</code>.
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const states = {
  sent: <Badge tone="ok">Sent</Badge>,
  waiting: <Badge>Waiting</Badge>,
  failed: <Badge tone="danger">Failed</Badge>,
  kept: <Badge>Kept</Badge>,
  no_server: <Badge tone="warn">Not sent</Badge>,
} as const satisfies Record<MailState, ReactNode>

/** Our own links open; everything else in a letter is text. */
function withLinks(body: string) {
  return body.split(/(https?:\/\/\S+\/invite\/[\w-]+)/).map((part) =>
    /^https?:\/\//.test(part) ? (
      <a key={part} href={part} className="break-all text-accent underline">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
