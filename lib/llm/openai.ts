import { createOpenAI } from '@ai-sdk/openai'
import type { LlmProvider } from './provider'
import type { HostedConfig } from './provider-config'
import { type ModelOn, sdkGenerate } from './sdk-generate'

/** OpenAI through its chat completions, which gateways speak as well. */
export function openaiProvider({ model, apiKey, baseUrl, timing }: HostedConfig): LlmProvider {
  const on: ModelOn = (ask) =>
    createOpenAI({
      apiKey,
      baseURL: baseUrl ?? 'https://api.openai.com/v1',
      fetch: ask,
    }).chat(model)
  const setup = { model: on, name: model, secret: apiKey, timing }
  return { name: 'openai', model, generate: (request) => sdkGenerate(setup, request) }
}
