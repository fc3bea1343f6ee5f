import { timestamp, uuid } from 'drizzle-orm/pg-core'
import { v7 } from 'uuid'

/** Ids are made in Node so that a command knows them before it writes. */
export const id = () => uuid().primaryKey().$defaultFn(v7)

export const moment = () => timestamp({ withTimezone: true, mode: 'date' })

export const createdAt = () => moment().notNull().defaultNow()
