import { eq } from 'drizzle-orm'
import { settings } from '@/db/schema/newsroom'
import { seal } from '@/lib/crypto/secret-box'
import { env } from '@/lib/env'
import { command, done, refused } from '../command'
import { lockAdmins } from '../lock-admins'
import { aiKeyRow, readSettings } from './queries'
import type { SaveAiInput } from './schema'
import { writeSettings } from './write-settings'

/**
 * Chooses the provider. The key is stored encrypted and never shown again; it is forgotten when provider
 * or address change without a new one, so that nobody can have it sent elsewhere. Admins only.
 */
export const saveAiSettings = command(async ({ apiKey, ...ai }: SaveAiInput, { tx, actor, now }) => {
  await lockAdmins(tx, actor)
  if (env().AI_PROVIDER) return refused('environment')
  if (ai.provider !== 'evidence' && ai.model === '') return refused('no_model')
  if (ai.provider === 'openai-compatible' && ai.baseUrl === '') return refused('no_address')
  const before = await readSettings(tx)
  const elsewhere = before.ai.provider !== ai.provider || before.ai.baseUrl !== ai.baseUrl
  await writeSettings(tx, { ...before, ai }, now)
  if (apiKey !== '') {
    const value = seal(apiKey)
    await tx
      .insert(settings)
      .values({ key: aiKeyRow, value, updatedAt: now })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: now } })
  } else if (elsewhere) {
    await tx.delete(settings).where(eq(settings.key, aiKeyRow))
  }
  const key = apiKey !== '' ? 'new' : elsewhere ? 'forgotten' : 'kept'
  const detail = { provider: ai.provider, model: ai.model, baseUrl: ai.baseUrl, key }
  return done({ key }, { audit: { action: 'settings.ai_saved', subject: 'ai', detail } })
})
