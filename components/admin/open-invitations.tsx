'use client'

import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form-state'
import { Cell, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { type Role, roleNames } from '@/domain/users/user'

type Invitation = {
  id: string
  name: string
  email: string
  role: Role
  expiresAt: Date
  /** Null when it can no longer be shown. */
  link: string | null
}

/** People who were invited and haven't joined yet. One form, so its message outlives the row that disappears. */
export function OpenInvitations({ invitations, revoke }: { invitations: Invitation[]; revoke: FormAction }) {
  return (
    <ActionForm action={revoke} label="Open invitations" className="grid gap-3">
      {invitations.length > 0 && (
        <>
          <h2>Open invitations</h2>
          <Table stacks caption="Open invitations" head={['Person', 'As', 'Link', 'Ends', '']}>
            {invitations.map(({ id, name, email, role, expiresAt, link }) => (
              <tr key={id}>
                <Cell>
                  <bdi>{name}</bdi> <span className="text-muted">{email}</span>
                </Cell>
                <Cell>{roleNames[role]}</Cell>
                <Cell className="max-w-xs text-sm">
                  {link ? (
                    <code className="select-all break-all">{link}</code>
                  ) : (
                    'Not kept. Invite them again for a new link.'
                  )}
                </Cell>
                <Cell>
                  <Time at={expiresAt} />
                </Cell>
                <Cell>
                  <SubmitButton
                    variant="danger"
                    small
                    name="invitationId"
                    value={id}
                    aria-label={`Revoke the invitation of ${email}`}
                  >
                    Revoke
                  </SubmitButton>
                </Cell>
              </tr>
            ))}
          </Table>
        </>
      )}
    </ActionForm>
  )
}
