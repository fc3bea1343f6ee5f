import { createGoogleGenerativeAI } from '@ai-sdk/google'
import { withoutRedirects } from './http'
import type { LlmProvider } from './provider'
import type { HostedConfig } from './provider-config'
import { sdkGenerate } from './sdk-generate'

/** Google's Gemini. The SDK sends the schema as `responseSchema`, in Google's dialect. */
export function googleProvider({ model, apiKey, baseUrl, timing }: HostedConfig): LlmProvider {
  const sdk = createGoogleGenerativeAI({
    apiKey,
    baseURL: baseUrl ?? 'https://generativelanguage.googleapis.com/v1beta',
    fetch: withoutRedirects,
  })
  const setup = { model: sdk(model), name: model, secret: apiKey, timing }
  return { name: 'google', model, generate: (request) => sdkGenerate(setup, request) }
}
