import { pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { briefs } from './briefs'
import { createdAt, id } from './columns'
import { briefLenses } from './lenses'
import { users } from './users'

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
    /** Of everything the passage was compared with; an answer lapses when any of it changes. */
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

/** `kept` since the ledger stopped calling sentences supported; the others are answers from before. */
export const ledgerVerdicts = ['supported', 'inference', 'kept'] as const

/** An editor keeps a sentence that asks for an answer, and says why. Holds for exactly this sentence and these sources. */
export const ledgerOverrules = pgTable(
  'ledger_overrules',
  {
    id: id(),
    briefId: uuid()
      .notNull()
      .references(() => briefs.id),
    /** A lens key, or 'front'. */
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
