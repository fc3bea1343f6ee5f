import { sql } from 'drizzle-orm'
import { boolean, customType, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { briefs } from './briefs'
import { createdAt, id, moment } from './columns'
import { users } from './users'

export const versionKinds = ['first', 'correction', 'update', 'minor'] as const

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** Everything public about one publication, frozen. Public queries read only this table. */
export const storyVersions = pgTable(
  'story_versions',
  {
    id: id(),
    briefId: uuid()
      .notNull()
      .references(() => briefs.id),
    number: integer().notNull(),
    kind: text({ enum: versionKinds }).notNull(),
    publicNote: text().notNull().default(''),
    headline: text().notNull(),
    topicSlugs: text().array().notNull(),
    lensKeys: text().array().notNull(),
    content: jsonb().notNull(),
    hash: text().notNull(),
    emergency: boolean().notNull().default(false),
    publishedBy: uuid()
      .notNull()
      .references(() => users.id),
    publishedAt: moment().notNull(),
    firstPublishedAt: moment().notNull(),
    /** What readers search in: headline, then summary, then the rest, then the lenses that are shown. */
    search: tsvector().generatedAlwaysAs(
      sql`setweight(to_tsvector('english', headline), 'A')
        || setweight(to_tsvector('english', coalesce(content->>'summary', '')), 'B')
        || setweight(to_tsvector('english', coalesce(content->>'whyItMatters', '')), 'C')
        || setweight(jsonb_to_tsvector('english', jsonb_path_query_array(content, '$.quickTakes[*].text'), '["string"]'), 'C')
        || setweight(jsonb_to_tsvector('english', jsonb_path_query_array(content, '$.lenses[*] ? (@.state == "shown").body'), '["string"]'), 'D')`,
    ),
    /** Whether a visible text was decided on by its author alone. A column, because it's counted over all stories. */
    byOnePerson: boolean().generatedAlwaysAs(
      sql`jsonb_path_exists(content, '$.front.reviewedBySecondPerson ? (@ == false)')
        or jsonb_path_exists(content, '$.lenses[*] ? (@.state == "shown").record.reviewedBySecondPerson ? (@ == false)')`,
    ),
  },
  (table) => [
    unique('story_versions_number').on(table.briefId, table.number),
    index('story_versions_search').using('gin', table.search),
    index('story_versions_headline').using('gin', sql`${table.headline} gin_trgm_ops`),
    index('story_versions_first_published').on(table.firstPublishedAt),
    index('story_versions_topics').using('gin', table.topicSlugs),
    index('story_versions_lenses').using('gin', table.lensKeys),
  ],
)

export const corrections = pgTable(
  'corrections',
  {
    id: id(),
    briefId: uuid()
      .notNull()
      .references(() => briefs.id),
    versionId: uuid()
      .notNull()
      .references(() => storyVersions.id),
    number: integer().notNull(),
    note: text().notNull(),
    /** A correction waits for nobody; a second editor looks at it afterwards. */
    reviewedBy: uuid().references(() => users.id),
    reviewedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [unique('corrections_number').on(table.briefId, table.number)],
)

/** What an editor owes after publishing without a second person: another one has to review the version. */
export const reviewDebts = pgTable(
  'review_debts',
  {
    id: id(),
    briefId: uuid()
      .notNull()
      .references(() => briefs.id),
    versionId: uuid()
      .notNull()
      .unique()
      .references(() => storyVersions.id),
    reason: text().notNull(),
    owedBy: uuid()
      .notNull()
      .references(() => users.id),
    reviewedBy: uuid().references(() => users.id),
    reviewedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    index('review_debts_brief').on(table.briefId),
    index('review_debts_owed').on(table.owedBy).where(sql`${table.reviewedAt} is null`),
  ],
)

/** Old addresses of a story. A slug is never given to another one. */
export const slugRedirects = pgTable('slug_redirects', {
  slug: text().primaryKey(),
  briefId: uuid()
    .notNull()
    .references(() => briefs.id),
  createdAt: createdAt(),
})

/** Keys that sign records. The private half is sealed; a retired key still vouches for what it signed. */
export const signingKeys = pgTable('signing_keys', {
  id: text().primaryKey(),
  publicKey: text().notNull(),
  privateKey: jsonb().notNull(),
  createdAt: createdAt(),
  retiredAt: moment(),
})

/** The public account of how a version was made, signed when it was published. Rows are never changed. */
export const storyRecords = pgTable('story_records', {
  versionId: uuid()
    .primaryKey()
    .references(() => storyVersions.id),
  record: jsonb().notNull(),
  hash: text().notNull(),
  /** Of the record of the version before; empty for the first. */
  previousHash: text().notNull().default(''),
  signature: text().notNull(),
  keyId: text()
    .notNull()
    .references(() => signingKeys.id),
  createdAt: createdAt(),
})

export const problemKinds = ['fact', 'source', 'fairness', 'ai', 'other'] as const
export const problemStates = ['open', 'answered', 'corrected', 'no_change'] as const

/** What readers told the newsroom about a story. */
export const problemReports = pgTable(
  'problem_reports',
  {
    id: id(),
    /** SHA-256 of the word in the reader's status link. */
    tokenHash: text().notNull().unique(),
    briefId: uuid()
      .notNull()
      .references(() => briefs.id),
    /** The version that the reader saw. */
    versionNumber: integer().notNull(),
    kind: text({ enum: problemKinds }).notNull(),
    passage: text().notNull().default(''),
    words: text().notNull(),
    email: text().notNull().default(''),
    state: text({ enum: problemStates }).notNull().default('open'),
    answer: text().notNull().default(''),
    correctionNumber: integer(),
    dueAt: moment().notNull(),
    answeredBy: uuid().references(() => users.id),
    answeredAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    index('problem_reports_state').on(table.state, table.dueAt),
    index('problem_reports_brief').on(table.briefId),
  ],
)
