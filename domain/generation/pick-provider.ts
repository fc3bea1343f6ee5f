import { chooseProvider } from '@/lib/llm/choose'
import type { LlmProvider, ProviderName } from '@/lib/llm/provider'
import { parseScript, scriptedProvider } from '@/lib/llm/scripted'
import type { aiConfig } from '../settings/ai-config'

type AiConfig = Awaited<ReturnType<typeof aiConfig>>

/**
 * The provider for one brief: its recorded answers when it carries some, which only a seed can give it; else the
 * one that is configured. Throws an Error that names what is missing.
 */
export function pickProvider(script: unknown, config: AiConfig): LlmProvider {
  if (script !== null && script !== undefined) return scriptedProvider(parseScript(script))
  const { name, model, apiKey, baseUrl, script: path } = config
  return chooseProvider({
    name,
    model: model ?? undefined,
    apiKey: apiKey ?? undefined,
    baseUrl: baseUrl ?? undefined,
    script: path ?? undefined,
  })
}

/** Whether a provider costs nothing: no model is asked. */
export const isFree = (name: ProviderName): boolean => name === 'evidence' || name === 'scripted'
