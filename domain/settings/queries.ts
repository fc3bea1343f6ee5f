import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Reader } from '@/db/client'
import { settings } from '@/db/schema/newsroom'
import { unseal } from '@/lib/crypto/secret-box'
import { type DailyBudget, dailyBudget } from './budget'
import { type PriceTable, priceTable } from './prices'
import { type SiteSettings, siteSettings } from './settings'

/** Where the provider's encrypted key is stored. */
export const aiKeyRow = 'ai_key'

/** The settings of the site; defaults fill in for what was never set. */
export async function readSettings(reader: Reader = db): Promise<SiteSettings> {
  const [row] = await reader.select().from(settings).where(eq(settings.key, 'site'))
  return siteSettings.parse(row?.value ?? {})
}

/** What may be spent a day; no limits where none was ever set. */
export async function readBudget(reader: Reader = db): Promise<DailyBudget> {
  const [row] = await reader.select().from(settings).where(eq(settings.key, 'budget'))
  return dailyBudget.parse(row?.value ?? {})
}

/** What models cost; empty where nobody has entered prices. */
export async function readPrices(reader: Reader = db): Promise<PriceTable> {
  const [row] = await reader.select().from(settings).where(eq(settings.key, 'prices'))
  return priceTable.parse(row?.value ?? [])
}

/** Whether a key is stored, and the key when this installation can still read it. */
export async function storedAiKey(reader: Reader): Promise<{ stored: boolean; apiKey: string | null }> {
  const [row] = await reader.select().from(settings).where(eq(settings.key, aiKeyRow))
  if (!row) return { stored: false, apiKey: null }
  return { stored: true, apiKey: unseal(z.string().parse(row.value)) }
}
