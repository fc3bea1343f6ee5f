import { bigint, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'

/** Each row carries the hash of the one before, so that a changed or missing row shows. */
export const auditEvents = pgTable(
  'audit_events',
  {
    seq: bigint({ mode: 'number' }).primaryKey(),
    at: moment().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    /** Id of what was acted on: a brief, a person, a topic, a lens key. */
    subject: text().notNull(),
    briefId: uuid(),
    detail: jsonb().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index('audit_events_brief').on(table.briefId),
    index('audit_events_subject').on(table.subject),
    index('audit_events_actor').on(table.actor),
  ],
)

export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: createdAt(),
})

export const mailKinds = ['notice', 'invitation', 'reset', 'receipt'] as const

export const mails = pgTable('mails', {
  id: id(),
  kind: text({ enum: mailKinds }).notNull().default('notice'),
  recipient: text().notNull(),
  subject: text().notNull(),
  body: text().notNull(),
  /** The text of a letter with a link that is itself a secret; its `body` is empty. */
  sealedBody: text(),
  createdAt: createdAt(),
  sentAt: moment(),
  attempts: integer().notNull().default(0),
  problem: text(),
})

export const workerHeartbeats = pgTable('worker_heartbeats', {
  workerId: text().primaryKey(),
  startedAt: createdAt(),
  beatAt: createdAt(),
})
