export type AuditEvent = {
  /** noun.past_participle, as in `brief.submitted`. */
  action: string
  /** Id of what was acted on. */
  subject: string
  briefId?: string
  /** Plain JSON values; never a text that a reader or a writer typed in confidence. */
  detail?: Record<string, unknown>
}
