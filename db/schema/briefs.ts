import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { users } from './users'

export const workingStates = ['draft', 'in_review', 'scheduled', 'done'] as const

export const briefs = pgTable(
  'briefs',
  {
    id: id(),
    /** Given at the first publish. */
    slug: text().unique(),
    workingState: text({ enum: workingStates }).notNull().default('draft'),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    assigneeId: uuid().references(() => users.id),
    dueAt: moment(),
    revision: integer().notNull().default(0),
    submitterId: uuid().references(() => users.id),
    submittedAt: moment(),
    submittedHash: text(),
    submittedRevision: integer(),
    sentBackReason: text(),
    scheduledAt: moment(),
    scheduleId: uuid(),
    scheduledRevision: integer(),
    /** Whose decision the schedule is: the publisher, once it is carried out. */
    scheduledBy: uuid().references(() => users.id),
    /** For a story that is already public. A correction can't be scheduled. */
    scheduledKind: text({ enum: ['update', 'minor'] }),
    scheduledNote: text().notNull().default(''),
    /** Why the last schedule was not carried out, in words; null once it is done or sent back. */
    scheduleFailure: text(),
    /** Readers see that the story is being checked. */
    heldAt: moment(),
    heldBy: uuid().references(() => users.id),
    holdReason: text(),
    /** Somebody of the newsroom asks for that. */
    holdAskedAt: moment(),
    holdAskedBy: uuid().references(() => users.id),
    holdAskedReason: text(),
    perspectivesToFollow: boolean().notNull().default(false),
    /** Recorded answers that a brief of the demonstration may carry; see domain/lenses/provider. */
    script: jsonb(),
    /** Number of the story version that readers see; null until the first publish. */
    publishedVersion: integer(),
    withdrawnAt: moment(),
    withdrawnBy: uuid().references(() => users.id),
    withdrawReason: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    index('briefs_author').on(table.authorId),
    index('briefs_state').on(table.workingState),
    check('briefs_working_state', sql`${table.workingState} in ('draft', 'in_review', 'scheduled', 'done')`),
    check('briefs_published_slug', sql`${table.publishedVersion} is null or ${table.slug} is not null`),
    check('briefs_schedule', sql`(${table.workingState} = 'scheduled') = (${table.scheduledAt} is not null)`),
    check('briefs_hold', sql`(${table.heldAt} is null) = (${table.holdReason} is null)`),
    check('briefs_hold_asked', sql`(${table.holdAskedAt} is null) = (${table.holdAskedReason} is null)`),
    check('briefs_withdrawal', sql`(${table.withdrawnAt} is null) = (${table.withdrawReason} is null)`),
  ],
)

export const revisionKinds = ['start', 'save', 'autosave', 'model', 'import', 'restore'] as const

/** Immutable copies of front text, topics and source details; the newest is the working copy. */
export const briefRevisions = pgTable(
  'brief_revisions',
  {
    id: id(),
    briefId: uuid()
      .notNull()
      .references(() => briefs.id),
    number: integer().notNull(),
    kind: text({ enum: revisionKinds }).notNull(),
    front: jsonb().notNull(),
    topicIds: uuid().array().notNull().default([]),
    sources: jsonb().notNull(),
    /** Per field of the front text, the model's words that went into it and the attempt they came from. */
    drafted: jsonb().notNull().default({}),
    /** Hash of front text, topics and sources: what submit and publish are asked to confirm. */
    hash: text().notNull(),
    editedBy: uuid().references(() => users.id),
    createdAt: createdAt(),
  },
  (table) => [unique('brief_revisions_number').on(table.briefId, table.number)],
)

export const comments = pgTable('comments', {
  id: id(),
  briefId: uuid()
    .notNull()
    .references(() => briefs.id),
  userId: uuid()
    .notNull()
    .references(() => users.id),
  place: text().notNull().default('brief'),
  body: text().notNull(),
  createdAt: createdAt(),
  resolvedAt: moment(),
})
