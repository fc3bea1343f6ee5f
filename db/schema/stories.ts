import { boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { briefs } from './briefs'
import { createdAt, id, moment } from './columns'
import { users } from './users'

export const versionKinds = ['first', 'correction', 'update', 'minor'] as const

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
  },
  (table) => [
    unique('story_versions_number').on(table.briefId, table.number),
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
    createdAt: createdAt(),
  },
  (table) => [unique('corrections_number').on(table.briefId, table.number)],
)

/** Old addresses of a story. A slug is never given to another one. */
export const slugRedirects = pgTable('slug_redirects', {
  slug: text().primaryKey(),
  briefId: uuid()
    .notNull()
    .references(() => briefs.id),
  createdAt: createdAt(),
})
