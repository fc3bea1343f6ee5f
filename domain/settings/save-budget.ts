import { command, done, refused } from '../command'
import { lockAdmins } from '../lock-admins'
import type { DailyBudget } from './budget'
import { readBudget } from './queries'
import { putSetting } from './write-settings'

/** Sets what may be spent on models a day; it holds from the next request on, also for those that wait. Admins only. */
export const saveBudget = command(async (input: DailyBudget, { tx, actor, now }) => {
  await lockAdmins(tx, actor)
  const before = await readBudget(tx)
  if (JSON.stringify(before) === JSON.stringify(input)) return refused('unchanged')
  await putSetting(tx, 'budget', input, now)
  const audit = { action: 'settings.budget_saved', subject: 'budget', detail: { before, after: input } }
  return done(undefined, { audit })
})
