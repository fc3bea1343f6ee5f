import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { openBrief } from '../briefs/open-brief'
import { reopenWhenDone } from '../briefs/reopen-brief'
import { command, done } from '../command'

/** Lets a brief be published before its lenses are decided; readers are told that perspectives follow. */
export const setPerspectivesToFollow = command(
  async (input: { briefId: string; on: boolean }, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'decide_lens', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened

    await tx.update(briefs).set({ perspectivesToFollow: input.on }).where(eq(briefs.id, brief.id))
    await reopenWhenDone(tx, brief, now)
    return done(undefined, {
      audit: {
        action: input.on ? 'brief.perspectives_deferred' : 'brief.perspectives_required',
        subject: brief.id,
        briefId: brief.id,
      },
    })
  },
)
