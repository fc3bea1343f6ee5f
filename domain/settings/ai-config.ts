import { db, type Reader } from '@/db/client'
import { env } from '@/lib/env'
import type { ProviderName } from '@/lib/llm/provider'
import { type Actor, demandAdmin } from '../actor'
import { readSettings, storedAiKey } from './queries'
import type { SiteSettings } from './settings'

/** The provider as the environment, else the settings, else the default name it. */
export type AiConfig = {
  from: 'environment' | 'settings' | 'default'
  name: ProviderName
  model?: string
  apiKey?: string
  baseUrl?: string
  script?: string
  lensSeconds: number
  frontSeconds: number
}

/** Which provider answers, and how long it may take. The environment wins over the settings. */
export async function aiConfig(reader: Reader): Promise<AiConfig> {
  const { ai } = await readSettings(reader)
  const { lensSeconds, frontSeconds } = ai
  const { AI_PROVIDER, AI_MODEL, AI_API_KEY, AI_BASE_URL, AI_SCRIPT } = env()
  if (AI_PROVIDER) {
    return {
      from: 'environment',
      name: AI_PROVIDER,
      model: AI_MODEL,
      apiKey: AI_API_KEY,
      baseUrl: AI_BASE_URL,
      script: AI_SCRIPT,
      lensSeconds,
      frontSeconds,
    }
  }
  if (ai.provider === 'evidence') return { from: 'default', name: 'evidence', lensSeconds, frontSeconds }
  const { apiKey } = await storedAiKey(reader)
  return {
    from: 'settings',
    name: ai.provider,
    model: ai.model || undefined,
    apiKey: apiKey ?? undefined,
    baseUrl: ai.baseUrl || undefined,
    lensSeconds,
    frontSeconds,
  }
}

type AiForAdmin = {
  from: AiConfig['from']
  name: ProviderName
  model: string
  ai: SiteSettings['ai']
  /** Never the key itself. */
  key: 'none' | 'stored' | 'unreadable'
}

/** What the AI page shows, for admins. Throws Forbidden for others. */
export async function aiForAdmin(actor: Actor): Promise<AiForAdmin> {
  demandAdmin(actor)
  const [{ ai }, config, { stored, apiKey }] = await Promise.all([
    readSettings(),
    aiConfig(db),
    storedAiKey(db),
  ])
  const key = !stored ? 'none' : apiKey === null ? 'unreadable' : 'stored'
  return { from: config.from, name: config.name, model: config.model ?? '', ai, key }
}
