import { readFileSync } from 'node:fs'
import { anthropicProvider } from './anthropic'
import { evidenceProvider } from './evidence'
import { googleProvider } from './google'
import { openaiProvider } from './openai'
import { openaiCompatibleProvider } from './openai-compatible'
import type { LlmProvider } from './provider'
import type { ProviderConfig } from './provider-config'
import { realTiming } from './retry'
import { parseScript, scriptedProvider } from './scripted'

/** The provider that the configuration names. Throws an Error that names the variable when something needed is missing. */
export function chooseProvider(config: ProviderConfig, timing = realTiming): LlmProvider {
  const need = (value: string | undefined, variable: string) => {
    if (value?.trim()) return value.trim()
    throw new Error(`The provider "${config.name}" needs ${variable}.`)
  }
  const hosted = () => ({
    model: need(config.model, 'AI_MODEL'),
    apiKey: need(config.apiKey, 'AI_API_KEY'),
    baseUrl: config.baseUrl,
    timing,
  })
  switch (config.name) {
    case 'evidence':
      return evidenceProvider(timing)
    case 'openai':
      return openaiProvider(hosted())
    case 'anthropic':
      return anthropicProvider(hosted())
    case 'google':
      return googleProvider(hosted())
    case 'openai-compatible':
      return openaiCompatibleProvider({
        model: need(config.model, 'AI_MODEL'),
        apiKey: config.apiKey,
        baseUrl: need(config.baseUrl, 'AI_BASE_URL'),
        timing,
      })
    case 'scripted':
      return scriptedProvider(readScript(need(config.script, 'AI_SCRIPT')), timing)
  }
}

function readScript(path: string) {
  try {
    return parseScript(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    throw new Error(`AI_SCRIPT: ${path} is not a script of recorded answers.`, { cause })
  }
}
