import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, id } from './columns'

export const topics = pgTable('topics', {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  context: text().notNull().default(''),
  position: integer().notNull().default(0),
  active: boolean().notNull().default(true),
  createdAt: createdAt(),
})
