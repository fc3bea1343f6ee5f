import { asc, eq, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { storyVersions } from '@/db/schema/stories'
import { hashOf } from '@/lib/canonical'
import { changedShare, changedWords, countedWords } from '@/lib/text/changed-share'
import type { StoryContent, StoryLens, StorySource } from '../stories/story'
import { correctionWords } from '../words/checks'
import { allowedShare } from './check-four-eyes'

/**
 * Why a correction is too much for one person alone, in words, or null: it changes more than a fifth of the words, a
 * source, a topic, or a lens that nobody else decided on. A changed headline isn't ruled out here.
 */
export function correctionProblem(before: StoryContent, after: StoryContent): string | null {
  const old = frontWords(before)
  if (changedWords(old, frontWords(after)) > allowedShare * countedWords(old).length)
    return correctionWords.tooManyWords
  if (sourcesOf(before) !== sourcesOf(after)) return correctionWords.sources
  if (topicsOf(before) !== topicsOf(after)) return correctionWords.topics
  const lens = after.lenses.find((one) => isUnseen(one, before))
  return lens ? correctionWords.lens(lens.name) : null
}

const frontWords = ({ headline, summary, whyItMatters, quickTakes }: StoryContent) =>
  [headline, summary, whyItMatters, ...quickTakes.map(({ text }) => text ?? '')].join('\n')

/** What readers see of the sources; rereading a text doesn't count, and a machine translation is nobody's change. */
const sourcesOf = ({ sources }: StoryContent) =>
  hashOf(sources.map(({ readAt: _, translation, ...source }) => ({ ...source, ...byPerson(translation) })))

const byPerson = (translation: StorySource['translation']) =>
  translation && !translation.byModel ? { translation: translation.hash } : {}

const topicsOf = ({ topics }: StoryContent) =>
  topics
    .map(({ slug }) => slug)
    .sort()
    .join(' ')

function isUnseen(lens: StoryLens, before: StoryContent): boolean {
  if (lens.state !== 'shown' || lens.record?.reviewedBySecondPerson) return false
  const stood = before.lenses.find(({ key, state }) => key === lens.key && state === 'shown')
  return !stood || changedShare(stood.body, lens.body) > allowedShare
}

/** Whether a correction without a second person has changed this story's headline before. */
export async function headlineWasCorrectedAlone(reader: Reader, briefId: string): Promise<boolean> {
  const versions = await reader
    .select({
      kind: storyVersions.kind,
      headline: storyVersions.headline,
      alone: sql<boolean>`${storyVersions.content} @> '{"front": {"reviewedBySecondPerson": false}}'::jsonb`,
    })
    .from(storyVersions)
    .where(eq(storyVersions.briefId, briefId))
    .orderBy(asc(storyVersions.number))
  return versions.some(
    ({ kind, alone, headline }, at) =>
      kind === 'correction' && alone && headline !== versions[at - 1]?.headline,
  )
}
