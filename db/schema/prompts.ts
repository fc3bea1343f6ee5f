import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id } from './columns'
import { users } from './users'

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
