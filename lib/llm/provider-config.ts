import type { ProviderName } from './provider'
import type { Timing } from './retry'

/** What the environment or the settings say about the provider. `script` is the path of a file of recorded answers. */
export type ProviderConfig = {
  name: ProviderName
  model?: string
  apiKey?: string
  baseUrl?: string
  script?: string
}

export type HostedConfig = { model: string; apiKey: string; baseUrl?: string; timing: Timing }

export type CompatibleConfig = { model: string; apiKey?: string; baseUrl: string; timing: Timing }
