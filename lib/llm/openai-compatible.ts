import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { Judged } from './failure'
import type { LlmProvider } from './provider'
import type { CompatibleConfig } from './provider-config'
import { type ModelOn, sdkGenerate } from './sdk-generate'

/**
 * Ollama, vLLM, llama.cpp, LM Studio and gateways. A server that rejects `json_schema` is asked in `json_object`
 * mode with the schema in the prompt, from then on at once.
 */
export function openaiCompatibleProvider({ model, apiKey, baseUrl, timing }: CompatibleConfig): LlmProvider {
  const build =
    (supportsStructuredOutputs: boolean): ModelOn =>
    (ask) =>
      createOpenAICompatible({
        name: 'compatible',
        baseURL: baseUrl,
        apiKey,
        fetch: ask,
        includeUsage: true,
        supportsStructuredOutputs,
      })(model)
  const withSchema = build(true)
  const withObject = build(false)
  let takesSchema = true
  const withoutSchema = (judged: Judged) => {
    if (!rejectsSchema(judged)) return null
    takesSchema = false
    return withObject
  }
  return {
    name: 'openai-compatible',
    model,
    generate: (request) =>
      sdkGenerate(
        takesSchema
          ? { model: withSchema, name: model, secret: apiKey, timing, withoutSchema }
          : { model: withObject, name: model, secret: apiKey, timing, schemaInPrompt: true },
        request,
      ),
  }
}

function rejectsSchema({ status, said = '' }: Judged) {
  return (status === 400 || status === 422) && /json_schema|json_object|response_format/i.test(said)
}
