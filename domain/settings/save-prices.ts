import { command, done, refused } from '../command'
import { lockAdmins } from '../lock-admins'
import type { PriceTable } from './prices'
import { readPrices } from './queries'
import { putSetting } from './write-settings'

/** Replaces the price table. Requests that have ended keep the cost they were given. Admins only. */
export const savePrices = command(async (input: { rows: PriceTable }, { tx, actor, now }) => {
  await lockAdmins(tx, actor)
  const before = await readPrices(tx)
  if (JSON.stringify(before) === JSON.stringify(input.rows)) return refused('unchanged')
  await putSetting(tx, 'prices', input.rows, now)
  const audit = { action: 'settings.prices_saved', subject: 'prices', detail: { before, after: input.rows } }
  return done({ rows: input.rows.length }, { audit })
})
