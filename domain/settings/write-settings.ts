import type { Transaction } from '@/db/client'
import { settings } from '@/db/schema/newsroom'
import type { SiteSettings } from './settings'

/** Replaces the settings of the site within a command. */
export const writeSettings = (tx: Transaction, value: SiteSettings, now: Date): Promise<void> =>
  putSetting(tx, 'site', value, now)

/** Replaces one row of the settings within a command. */
export async function putSetting(tx: Transaction, key: string, value: unknown, now: Date): Promise<void> {
  await tx
    .insert(settings)
    .values({ key, value, updatedAt: now })
    .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: now } })
}
