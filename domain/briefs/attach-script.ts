import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { parseScript } from '@/lib/llm/scripted'
import { command, done, refused } from '../command'
import { Forbidden, NotFound } from '../errors'

/**
 * Gives a brief of the demonstration its recorded answers, once; from then on no model is asked for it. Only the
 * system may: throws Forbidden for every person, and a ZodError for anything that isn't a script.
 */
export const attachScript = command(
  async (input: { briefId: string; script: unknown }, { tx, actor, now }) => {
    if (actor.kind !== 'system') throw new Forbidden('attach recorded answers')
    const script = parseScript(input.script)
    const [brief] = await tx.select().from(briefs).where(eq(briefs.id, input.briefId)).for('update')
    if (!brief) throw new NotFound('brief')
    if (brief.script !== null) return refused('already_there')

    await tx.update(briefs).set({ script, updatedAt: now }).where(eq(briefs.id, brief.id))
    return done(undefined, {
      audit: {
        action: 'brief.script_attached',
        subject: brief.id,
        briefId: brief.id,
        detail: { tasks: Object.keys(script.answers) },
      },
    })
  },
)
