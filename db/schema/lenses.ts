import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { briefs } from './briefs'
import { createdAt, id, moment } from './columns'
import { users } from './users'

/** One row a version; the current definition of a key is its highest version. */
export const lensDefinitions = pgTable(
  'lens_definitions',
  {
    id: id(),
    key: text().notNull(),
    version: integer().notNull(),
    name: text().notNull(),
    frame: text().notNull(),
    guidance: text().notNull().default(''),
    disclaimer: text().notNull().default(''),
    disclaimerRequired: boolean().notNull().default(false),
    signalWords: text().array().notNull().default([]),
    position: integer().notNull(),
    active: boolean().notNull().default(true),
    createdBy: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique('lens_definitions_version').on(table.key, table.version)],
)

export const lensStates = ['empty', 'proposed', 'approved', 'rejected', 'omitted'] as const
export const rejectReasons = [
  'accuracy',
  'sourcing',
  'opinion_as_fact',
  'editorialising',
  'missing_context',
] as const

export const briefLenses = pgTable(
  'brief_lenses',
  {
    id: id(),
    briefId: uuid()
      .notNull()
      .references(() => briefs.id),
    definitionId: uuid()
      .notNull()
      .references(() => lensDefinitions.id),
    key: text().notNull(),
    position: integer().notNull(),
    state: text({ enum: lensStates }).notNull().default('empty'),
    /** Counts every change of this lens; a write carries the version it saw. */
    version: integer().notNull().default(1),
    textId: uuid().references((): AnyPgColumn => lensTexts.id),
    candidateId: uuid().references((): AnyPgColumn => lensTexts.id),
    approvedHash: text(),
    decidedBy: uuid().references(() => users.id),
    decidedAt: moment(),
    rejectReason: text({ enum: rejectReasons }),
    omitReason: text(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('brief_lenses_key').on(table.briefId, table.key),
    check(
      'brief_lenses_state',
      sql`${table.state} in ('empty', 'proposed', 'approved', 'rejected', 'omitted')`,
    ),
    check('brief_lenses_empty', sql`${table.state} <> 'empty' or ${table.textId} is null`),
    check(
      'brief_lenses_text',
      sql`${table.state} not in ('proposed', 'approved', 'rejected') or ${table.textId} is not null`,
    ),
    check('brief_lenses_approval', sql`(${table.state} = 'approved') = (${table.approvedHash} is not null)`),
    check('brief_lenses_rejection', sql`(${table.state} = 'rejected') = (${table.rejectReason} is not null)`),
    check('brief_lenses_omission', sql`(${table.state} = 'omitted') = (${table.omitReason} is not null)`),
    check(
      'brief_lenses_decision',
      sql`${table.state} not in ('approved', 'rejected', 'omitted') or (${table.decidedBy} is not null and ${table.decidedAt} is not null)`,
    ),
  ],
)

export const textOrigins = ['model', 'recorded', 'person'] as const

/** Every text a lens ever had. Rows are never changed. */
export const lensTexts = pgTable(
  'lens_texts',
  {
    id: id(),
    lensId: uuid()
      .notNull()
      .references((): AnyPgColumn => briefLenses.id),
    body: text().notNull(),
    origin: text({ enum: textOrigins }).notNull(),
    /** The text this one was edited from: an edit of a model's text stays an edit of a model's text. */
    basedOnId: uuid().references((): AnyPgColumn => lensTexts.id),
    attemptId: uuid(),
    authorId: uuid().references(() => users.id),
    sentences: jsonb(),
    createdAt: createdAt(),
  },
  (table) => [index('lens_texts_lens').on(table.lensId)],
)

export const attemptStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const

/** One row a request to a provider, also when it failed. */
export const generationAttempts = pgTable(
  'generation_attempts',
  {
    id: id(),
    briefId: uuid()
      .notNull()
      .references(() => briefs.id),
    lensId: uuid().references(() => briefLenses.id),
    task: text().notNull(),
    number: integer().notNull(),
    state: text({ enum: attemptStates }).notNull().default('queued'),
    instruction: text().notNull().default(''),
    /** Brief revision or lens version that the request saw. */
    baseVersion: integer().notNull(),
    requestedBy: uuid()
      .notNull()
      .references(() => users.id),
    requestedAt: createdAt(),
    claimedBy: text(),
    claimedAt: moment(),
    finishedAt: moment(),
    provider: text(),
    model: text(),
    promptVersion: integer(),
    promptHash: text(),
    snapshotHashes: text().array().notNull().default([]),
    params: jsonb(),
    tokensInput: integer(),
    tokensCached: integer(),
    tokensOutput: integer(),
    costMicros: integer(),
    latencyMs: integer(),
    failure: jsonb(),
    output: jsonb(),
    evidence: jsonb(),
  },
  (table) => [
    index('generation_attempts_brief').on(table.briefId),
    unique('generation_attempts_number').on(table.briefId, table.task, table.number),
  ],
)

export const acknowledgementReasons = [
  'other_words',
  'source_wrong',
  'common_knowledge',
  'gate_wrong',
] as const

export const acknowledgements = pgTable(
  'acknowledgements',
  {
    id: id(),
    briefId: uuid()
      .notNull()
      .references(() => briefs.id),
    /** A lens key, or 'front'. */
    place: text().notNull(),
    gate: text().notNull(),
    passage: text().notNull(),
    snapshotHash: text().notNull(),
    reason: text({ enum: acknowledgementReasons }).notNull(),
    note: text().notNull().default(''),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (table) => [
    unique('acknowledgements_passage').on(
      table.briefId,
      table.place,
      table.gate,
      table.passage,
      table.snapshotHash,
    ),
  ],
)
