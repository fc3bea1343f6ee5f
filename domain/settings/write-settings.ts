import type { Transaction } from '@/db/client'
import { settings } from '@/db/schema/newsroom'
import type { SiteSettings } from './settings'

/** Replaces the settings of the site within a command. */
export async function writeSettings(tx: Transaction, value: SiteSettings, now: Date): Promise<void> {
  await tx
    .insert(settings)
    .values({ key: 'site', value, updatedAt: now })
    .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: now } })
}
