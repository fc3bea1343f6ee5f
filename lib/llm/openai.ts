import { createOpenAI } from '@ai-sdk/openai'
import { withoutRedirects } from './http'
import type { LlmProvider } from './provider'
import type { HostedConfig } from './provider-config'
import { sdkGenerate } from './sdk-generate'

/** OpenAI through its chat completions, which gateways speak as well. */
export function openaiProvider({ model, apiKey, baseUrl, timing }: HostedConfig): LlmProvider {
  const sdk = createOpenAI({
    apiKey,
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    fetch: withoutRedirects,
  })
  const setup = { model: sdk.chat(model), name: model, secret: apiKey, timing }
  return { name: 'openai', model, generate: (request) => sdkGenerate(setup, request) }
}
