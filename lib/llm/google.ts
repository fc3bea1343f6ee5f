import { createGoogleGenerativeAI } from '@ai-sdk/google'
import type { LlmProvider } from './provider'
import type { HostedConfig } from './provider-config'
import { type ModelOn, sdkGenerate } from './sdk-generate'

/** Google's Gemini. The SDK sends the schema as `responseSchema`, in Google's dialect. */
export function googleProvider({ model, apiKey, baseUrl, timing }: HostedConfig): LlmProvider {
  const on: ModelOn = (ask) =>
    createGoogleGenerativeAI({
      apiKey,
      baseURL: baseUrl ?? 'https://generativelanguage.googleapis.com/v1beta',
      fetch: ask,
    })(model)
  const setup = { model: on, name: model, secret: apiKey, timing }
  return { name: 'google', model, generate: (request) => sdkGenerate(setup, request) }
}
