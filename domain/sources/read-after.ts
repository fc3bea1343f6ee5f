import { log } from '@/lib/log'
import { keepReading } from './keep-reading'

/**
 * A command that keeps a text of a source and, once it has gone through, reads that text for the checks. The command
 * is done whatever comes of the reading: without it, the checks say that they couldn't compare.
 */
export const readAfter =
  <Actor, Input, Done extends { ok: boolean }>(
    run: (actor: Actor, input: Input) => Promise<Done>,
    textOf: (input: Input) => string | undefined,
  ) =>
  async (actor: Actor, input: Input): Promise<Done> => {
    const outcome = await run(actor, input)
    const text = outcome.ok ? textOf(input) : undefined
    if (text)
      await keepReading(text).catch((error) => log.error({ err: error }, 'a source text was not read'))
    return outcome
  }
