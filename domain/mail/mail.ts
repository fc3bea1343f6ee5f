import type { mailKinds, mails } from '@/db/schema/newsroom'
import { unseal } from '@/lib/crypto/secret-box'

type Row = Pick<typeof mails.$inferSelect, 'body' | 'sealedBody'>

/** `notice` carries no secret; each of the others has a secret link. */
export type MailKind = (typeof mailKinds)[number]

/** What became of a letter. `no_server` is a reset letter that will never be sent: its link was never made. */
export type MailState = 'sent' | 'waiting' | 'failed' | 'kept' | 'no_server'

/** The text of a letter; null when this installation cannot open it, empty when nothing is left of it. */
export const textOf = ({ body, sealedBody }: Row): string | null => (sealedBody ? unseal(sealedBody) : body)
