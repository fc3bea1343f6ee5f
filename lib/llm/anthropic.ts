import { createAnthropic } from '@ai-sdk/anthropic'
import type { LlmProvider } from './provider'
import type { HostedConfig } from './provider-config'
import { type ModelOn, sdkGenerate } from './sdk-generate'

/** Anthropic's messages. The SDK sends the schema as output format, or as a forced tool to models that lack that. */
export function anthropicProvider({ model, apiKey, baseUrl, timing }: HostedConfig): LlmProvider {
  const on: ModelOn = (ask) =>
    createAnthropic({
      apiKey,
      baseURL: baseUrl ?? 'https://api.anthropic.com/v1',
      fetch: ask,
    })(model)
  const setup = { model: on, name: model, secret: apiKey, timing }
  return { name: 'anthropic', model, generate: (request) => sdkGenerate(setup, request) }
}
