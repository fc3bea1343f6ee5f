import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { briefs } from './briefs'
import { createdAt, id, moment } from './columns'

export const sourceKinds = ['article', 'wire', 'document'] as const

/** What a brief rests on. The source at position 0 is the main one. */
export const sources = pgTable(
  'sources',
  {
    id: id(),
    briefId: uuid()
      .notNull()
      .references(() => briefs.id),
    position: integer().notNull(),
    kind: text({ enum: sourceKinds }).notNull(),
    publisher: text().notNull().default(''),
    title: text().notNull().default(''),
    author: text().notNull().default(''),
    url: text().notNull().default(''),
    publishedAt: moment(),
    lead: text().notNull().default(''),
    snapshotId: uuid(),
    /** A translation of that snapshot, which checks may read; gone when the snapshot is replaced. */
    translationId: uuid(),
    removedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [index('sources_brief').on(table.briefId)],
)

export const snapshotOrigins = ['fetched', 'pasted', 'translation'] as const

/** The text as it was read at one moment. Rows are never changed. */
export const sourceSnapshots = pgTable(
  'source_snapshots',
  {
    id: id(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
    origin: text({ enum: snapshotOrigins }).notNull(),
    text: text().notNull(),
    language: text().notNull().default(''),
    hash: text().notNull(),
    url: text().notNull().default(''),
    removed: jsonb(),
    /** The snapshot that a translation was made from, and the request to a model when no person made it. */
    translationOfId: uuid(),
    attemptId: uuid(),
    readAt: createdAt(),
  },
  (table) => [index('source_snapshots_source').on(table.sourceId)],
)

/** The words of a text as checks read them, kept so that a text is read once: by its hash and by the version of the readers. */
export const sourceReadings = pgTable(
  'source_readings',
  {
    hash: text().notNull(),
    version: integer().notNull(),
    words: text().notNull(),
    readAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.hash, table.version] })],
)
