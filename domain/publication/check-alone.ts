import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { users } from '@/db/schema/users'
import type { UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import { refused } from '../command'
import type { SiteSettings } from '../settings/settings'
import { storyContent } from '../stories/story'
import { correctionWords, fourEyesWords, saySoloLimit } from '../words/checks'
import { correctionProblem, headlineWasCorrectedAlone } from './check-correction'
import { type FourEyesProblem, fourEyesProblem } from './check-four-eyes'
import type { Ready } from './check-publication'
import { freezeStory } from './freeze-story'
import { owedCorrection, soloCount } from './list-owed-reviews'

/** The grounds for publishing a version without a second person. */
export type Alone = 'four_eyes_off' | 'correction' | 'single_editor'

type Asked = { brief: Brief; settings: SiteSettings; ready: Ready; actor: UserActor; now: Date }

/**
 * Whether this person is a second pair of eyes on what is published, or may publish it alone: a small correction, or one
 * of a few publications in single-editor hours. Refuses in words otherwise.
 */
export async function checkSecondPerson(tx: Transaction, asked: Asked) {
  const { settings } = asked
  const { fourEyes } = settings
  const problem = await fourEyesProblem(tx, asked.actor, asked.brief)
  if (!fourEyes) return { ok: true as const, fourEyes, secondPerson: false, alone: 'four_eyes_off' as const }
  if (!problem) return { ok: true as const, fourEyes, secondPerson: true, alone: undefined }
  await lockPublisher(tx, asked.actor.id)
  const refusal =
    asked.ready.kind === 'correction'
      ? await soloCorrection(tx, asked)
      : await soloPublication(tx, asked.actor, settings, problem)
  if (refusal) return refusal
  const alone: Alone = asked.ready.kind === 'correction' ? 'correction' : 'single_editor'
  return { ok: true as const, fourEyes, secondPerson: false, alone }
}

/** Serializes what one person publishes alone at the same moment, on whichever stories. */
export async function lockPublisher(tx: Transaction, userId: string): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update')
}

async function soloCorrection(tx: Transaction, { brief, ready, actor, now }: Asked) {
  if (!ready.before) throw new Error('a correction corrects a version')
  const before = storyContent.parse(ready.before.content)
  const { read } = ready
  const after = freezeStory({ brief, read, publisher: actor, fourEyes: true, secondPerson: false, now })
  const problem = correctionProblem(before, after)
  if (problem) return refused('four_eyes', problem)
  if (before.headline !== after.headline && (await headlineWasCorrectedAlone(tx, brief.id)))
    return refused('four_eyes', correctionWords.secondHeadline)
  const owed = await owedCorrection(tx, actor.id)
  return owed === null ? null : refused('owes_review', owed)
}

async function soloPublication(
  tx: Transaction,
  { id }: UserActor,
  settings: Pick<SiteSettings, 'singleEditor' | 'soloLimit'>,
  problem: FourEyesProblem,
) {
  if (!settings.singleEditor) return refused('four_eyes', fourEyesWords[problem])
  const open = await soloCount(tx, id)
  return open < settings.soloLimit ? null : refused('four_eyes', saySoloLimit(open))
}
