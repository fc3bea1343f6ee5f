'use client'

import type { LinkNotice } from '@/domain/users/list-link-notices'
import { ActionForm } from './action-form'
import { SubmitButton } from './button'
import type { FormAction } from './form-state'
import { Time } from './time'

type Props = {
  notices: Pick<LinkNotice, 'id' | 'at' | 'by' | 'usedAt'>[]
  dismiss: FormAction
}

/** Tells a person that somebody else made a link to reset their password, until they dismiss the notice. */
export function LinkNotices({ notices, dismiss }: Props) {
  return notices.map(({ id, at, by, usedAt }) => (
    <section
      key={id}
      aria-label="A link to your account"
      className="mb-4 rounded border-2 border-warn bg-surface px-4 py-3"
    >
      <ActionForm action={dismiss} className="grid gap-2">
        <p>
          A link that sets a new password for your account was made by <strong>{by}</strong>,{' '}
          <Time at={at} absolute />.{' '}
          {usedAt ? 'It doesn’t work any more.' : 'It works once, for an hour after it was made.'} If you
          didn’t ask for it, change your password and tell another admin.
        </p>
        <div>
          <SubmitButton variant="secondary" small name="noticeId" value={id}>
            Dismiss
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  ))
}
