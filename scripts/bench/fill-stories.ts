import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db } from '@/db/client'
import { migrationLogins } from '@/db/embedded/ensure-database'
import { lensDefinitions } from '@/db/schema/lenses'
import { topics } from '@/db/schema/topics'
import { users } from '@/db/schema/users'
import { asOwner } from '@/db/testing/as-owner'
import { chanceFrom, inventedContent, inventedTopics } from './story-words'

const batch = 250
const firstDay = Date.UTC(2024, 0, 1)
const days = 730

/**
 * Fills an empty database with invented published stories over two years, by rows and not by commands: ten topics, six
 * lenses, every fifth story with a second version, half of these with a correction. The text is the same in every run.
 */
export async function fillStories(count: number): Promise<void> {
  const authorId = v7()
  await db
    .insert(users)
    .values({ id: authorId, email: `${authorId}@example.test`, name: 'Ines Okafor', role: 'editor' })
  await db
    .insert(topics)
    .values(inventedTopics.map(([slug, name], position) => ({ slug, name, position })))
    .onConflictDoNothing()
  await db
    .insert(lensDefinitions)
    .values(
      inventedContent(1).lenses.map(({ key, name, frame, disclaimer }, position) => ({
        key,
        name,
        frame,
        disclaimer,
        position,
        version: 1,
        createdBy: 'system:bench',
      })),
    )
    .onConflictDoNothing()
  const starts = Array.from({ length: Math.ceil(count / batch) }, (_, at) => at * batch)
  // Building the search column takes most of the time; two connections share it.
  const filling = async () => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift())
      await fillBatch(authorId, start, Math.min(start + batch, count), count)
  }
  await Promise.all([filling(), filling()])
  await asOwner(migrationLogins().ownerUrl, (client) =>
    client.query('vacuum (analyze) briefs, story_versions, corrections, topics, lens_definitions'),
  )
}

async function fillBatch(authorId: string, start: number, end: number, count: number): Promise<void> {
  const stories = Array.from({ length: end - start }, (_, at) => storyRows(start + at, count))
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local synchronous_commit = off`)
    await tx.execute(sql`insert into briefs (id, slug, author_id, working_state, published_version)
      select id, slug, ${authorId}, 'done', version
      from jsonb_to_recordset(${JSON.stringify(stories.map(({ brief }) => brief))}::jsonb)
        as given (id uuid, slug text, version int)`)
    await tx.execute(sql`insert into story_versions (id, brief_id, number, kind, public_note, headline, topic_slugs,
        lens_keys, content, hash, published_by, published_at, first_published_at)
      select id, brief_id, number, kind, note, content->>'headline',
        array(select jsonb_array_elements(content->'topics')->>'slug'),
        array(select lens->>'key' from jsonb_array_elements(content->'lenses') lens where lens->>'state' = 'shown'),
        content, md5(id::text), ${authorId}, at, first_at
      from jsonb_to_recordset(${JSON.stringify(stories.flatMap(({ versions }) => versions))}::jsonb)
        as given (id uuid, brief_id uuid, number int, kind text, note text, content jsonb, at timestamptz, first_at timestamptz)`)
    await tx.execute(sql`insert into corrections (id, brief_id, version_id, number, note, created_at)
      select gen_random_uuid(), brief_id, id, 1, note, at
      from jsonb_to_recordset(${JSON.stringify(stories.flatMap(({ corrected }) => corrected))}::jsonb)
        as given (id uuid, brief_id uuid, note text, at timestamptz)`)
  })
}

/** The rows of one story; the last number is the newest. */
function storyRows(number: number, count: number) {
  const chance = chanceFrom(number)
  const firstAt = firstDay + Math.floor(((number + 0.5) / count) * days * 86_400_000)
  const id = v7()
  const twice = number % 5 === 0
  const isCorrected = number % 10 === 0
  const first = inventedContent(number)
  const versions = [version(id, 1, 'first', '', first, firstAt, firstAt)]
  if (twice) {
    const later = firstAt + (1 + chance.below(72)) * 3_600_000
    const kind = isCorrected ? 'correction' : 'update'
    const note = isCorrected
      ? 'The first version named another year.'
      : 'The answer of the council was added.'
    const second = { ...inventedContent(number, 2), headline: first.headline, topics: first.topics }
    versions.push(version(id, 2, kind, note, second, later, firstAt))
  }
  return {
    brief: { id, slug: slugOfStory(number, first.headline), version: versions.length },
    versions,
    corrected: isCorrected ? versions.slice(1) : [],
  }
}

const version = (
  briefId: string,
  number: number,
  kind: string,
  note: string,
  content: ReturnType<typeof inventedContent>,
  at: number,
  firstAt: number,
) => ({
  id: v7(),
  brief_id: briefId,
  number,
  kind,
  note,
  content,
  at: new Date(at).toISOString(),
  first_at: new Date(firstAt).toISOString(),
})

const slugOfStory = (number: number, headline: string) =>
  `${headline.toLowerCase().replaceAll(' ', '-')}-${number}`
