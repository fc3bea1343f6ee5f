import { z } from 'zod'
import { db } from '@/db/client'
import { type Actor, demandAdmin } from '../actor'
import { type Outcome, type Refused, refused } from '../command'
import { aiConfig } from '../settings/ai-config'
import { sayFailure } from '../words/failures'
import { settingWords } from '../words/settings'
import { pickProvider } from './pick-provider'

const answer = z.object({ word: z.string().max(100) })

/** Makes one tiny request to the configured provider and says in words how it went. Writes nothing. Admins only. */
export async function checkProvider(
  actor: Actor,
): Promise<Outcome<{ words: string }, Refused<'not_set_up', string> | Refused<'failed', string>>> {
  demandAdmin(actor)
  const config = await aiConfig(db)
  if (config.name === 'evidence') {
    return { ok: true, value: { words: settingWords.provider.none } }
  }
  const provider = configured(config)
  if ('problem' in provider) return refused('not_set_up', provider.problem)
  const outcome = await provider.generate({
    task: 'try',
    schema: answer,
    schemaName: 'answer',
    system: 'Answer with one word.',
    messages: ['Name a colour.'],
    passages: [],
    terms: [],
    timeoutMs: 20_000,
    maxOutputTokens: 2_000,
  })
  if (!outcome.ok)
    return refused(
      'failed',
      settingWords.provider.because(sayFailure(outcome.failure), outcome.failure.detail),
    )
  const seconds = (outcome.latencyMs / 1_000).toFixed(1)
  return { ok: true, value: { words: settingWords.provider.answered(provider.model, seconds) } }
}

function configured(config: Awaited<ReturnType<typeof aiConfig>>) {
  try {
    return pickProvider(null, config)
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'unknown' }
  }
}
