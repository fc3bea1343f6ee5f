import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
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
import { promptBenches } from './prompts'
import { users } from './users'

/** One row per version; the current definition of a key is its highest version. */
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

/** One row per request to a provider, failed ones included. */
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
    /** Asked for while the lens had a text: the result waits next to it until a person takes it. */
    beside: boolean().notNull().default(false),
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
    /** The provider did not say all of the tokens; the rest is worked out from the lengths of prompt and answer. */
    usageEstimated: boolean().notNull().default(false),
    costMicros: bigint({ mode: 'number' }),
    latencyMs: integer(),
    failure: jsonb(),
    output: jsonb(),
    evidence: jsonb(),
    /** Whole sentences that have arrived so far, not checked by anybody; gone when the attempt ends. */
    partial: jsonb(),
    /** The comparison of two prompts that this request belongs to; its text goes into no lens. */
    benchId: uuid().references(() => promptBenches.id),
  },
  (table) => [
    index('generation_attempts_brief').on(table.briefId),
    index('generation_attempts_requested').on(table.requestedAt),
    index('generation_attempts_bench').on(table.benchId),
    unique('generation_attempts_number').on(table.briefId, table.task, table.number),
  ],
)
