import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
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
    /** Whole sentences that have arrived so far, not checked by anybody; gone when the attempt ends. */
    partial: jsonb(),
    /** The comparison of two prompts that this request belongs to; its text goes into no lens. */
    benchId: uuid().references((): AnyPgColumn => promptBenches.id),
  },
  (table) => [
    index('generation_attempts_brief').on(table.briefId),
    index('generation_attempts_requested').on(table.requestedAt),
    index('generation_attempts_bench').on(table.benchId),
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
    /** SHA-256 of the passage: an index cannot hold a long one. */
    passageHash: text().notNull(),
    /** Of everything the passage was compared with; an answer falls when one of it changes. */
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
      table.passageHash,
      table.snapshotHash,
    ),
  ],
)

export const ledgerVerdicts = ['supported', 'inference'] as const

/** An editor's word over a row of the claim ledger, with the reason. It holds for exactly this sentence and these sources. */
export const ledgerOverrules = pgTable(
  'ledger_overrules',
  {
    id: id(),
    briefId: uuid()
      .notNull()
      .references(() => briefs.id),
    /** A lens key. */
    place: text().notNull(),
    sentence: text().notNull(),
    sentenceHash: text().notNull(),
    snapshotHash: text().notNull(),
    verdict: text({ enum: ledgerVerdicts }).notNull(),
    reason: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (table) => [
    unique('ledger_overrules_sentence').on(
      table.briefId,
      table.place,
      table.sentenceHash,
      table.snapshotHash,
    ),
  ],
)

/** Which passages of a lens text were on a person's screen before that person decided. */
export const shownPassages = pgTable(
  'shown_passages',
  {
    lensId: uuid()
      .notNull()
      .references(() => briefLenses.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** The hash that an approval of this text would carry. */
    textHash: text().notNull(),
    /** SHA-256 over gate and passage of a finding, or `end` for the end of the text. */
    passage: text().notNull(),
    shownAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.lensId, table.userId, table.textHash, table.passage] })],
)

/** The wording of the requests to a model. Rows are never changed; a new wording is a new version. */
export const promptReleases = pgTable('prompt_releases', {
  version: integer().primaryKey(),
  lens: text().notNull(),
  front: text().notNull(),
  /** Over both wordings. */
  hash: text().notNull().unique(),
  note: text().notNull().default(''),
  /** Null for the wording that came with the program. */
  createdBy: uuid().references(() => users.id),
  createdAt: createdAt(),
})

/** Which version was made the default and when; the newest row counts. */
export const promptDefaults = pgTable('prompt_defaults', {
  id: id(),
  version: integer()
    .notNull()
    .references(() => promptReleases.version),
  /** Why a version became the default although a comparison showed it worse on blockers, or without one. */
  override: text().notNull().default(''),
  madeBy: uuid().references(() => users.id),
  createdAt: createdAt(),
})

/** Two versions over the same stored briefs; what came of it is in the attempts. */
export const promptBenches = pgTable('prompt_benches', {
  id: id(),
  versionA: integer()
    .notNull()
    .references(() => promptReleases.version),
  versionB: integer()
    .notNull()
    .references(() => promptReleases.version),
  briefIds: uuid().array().notNull(),
  requestedBy: uuid()
    .notNull()
    .references(() => users.id),
  createdAt: createdAt(),
})
