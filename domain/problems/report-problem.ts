import { and, eq, isNull, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db, pool, type Reader } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { problemReports, slugRedirects, storyVersions } from '@/db/schema/stories'
import { sha256 } from '@/lib/canonical'
import { newToken } from '@/lib/crypto/token'
import { limiter } from '@/lib/limits/limiter'
import type { Actor } from '../actor'
import { command, done, type Outcome, type Refused, refused } from '../command'
import { keepMail } from '../mail/keep-mail'
import { problemReceiptLetter } from '../mail/letters'
import { readSettings } from '../settings/queries'
import { couldBeSlug } from '../stories/address'
import { dueFrom } from './problem'
import type { ReportProblemInput } from './schema'

const reader: Actor = { kind: 'system', job: 'reader' }
const anHour = 3_600
const limits = { address: 5, email: 5, story: 30 }

type Kept = { slug: string; token: string | null }

/**
 * Keeps what a reader reports about a public story and returns the secret of the link where its answer will appear.
 * A program that fills in the invisible field is told the same as a person, and nothing is kept. Refuses stories
 * that are not public, and more than 5 an hour from one address or email, or 30 an hour about one story.
 */
export async function reportProblem(
  input: ReportProblemInput,
  address: string,
): Promise<Outcome<Kept, 'not_public' | Refused<'too_many', number>>> {
  if (input.homepage !== '') return { ok: true, value: { slug: input.slug, token: null } }
  const story = await publicStory(db, input.slug)
  if (!story) return refused('not_public')
  const seconds = await waitFor(input, address, story.briefId)
  if (seconds > 0) return refused('too_many', seconds)
  return await keepReport(reader, input)
}

const keepReport = command(async (input: ReportProblemInput, { tx, now }) => {
  const story = await publicStory(tx, input.slug)
  if (!story) return refused('not_public')
  const { briefId, slug, headline, number } = story
  const { token, tokenHash } = newToken()
  const { kind, passage, words, email } = input
  const id = v7()
  const versionNumber = Math.min(input.version, number)
  const given = { kind, passage, words, email, versionNumber }
  await tx
    .insert(problemReports)
    .values({ id, tokenHash, briefId, ...given, dueAt: dueFrom(now), createdAt: now })
  const { siteName } = await readSettings(tx)
  const jobs = email ? [await keepMail(tx, problemReceiptLetter({ email, siteName, headline, token }))] : []
  const detail = { kind, version: versionNumber }
  return done({ slug, token }, { audit: { action: 'problem.reported', subject: id, briefId, detail }, jobs })
})

/** Seconds until this may be sent; 0 when it may be now. Counting stops at the first limit. */
async function waitFor({ email }: ReportProblemInput, address: string, briefId: string): Promise<number> {
  const counted = limiter(pool(), 'problem', anHour)
  const keys: [keyof typeof limits, string][] = [
    ['address', address],
    ...(email ? [['email', email.toLowerCase()] satisfies [keyof typeof limits, string]] : []),
    ['story', briefId],
  ]
  for (const [what, whose] of keys) {
    const key = sha256(`${what} ${whose}`)
    if ((await counted.count(key)) > limits[what]) return Math.max(1, await counted.waitOf(key))
  }
  return 0
}

type PublicStory = { briefId: string; slug: string; headline: string; number: number }

/** The public story at a slug or at one that it had before. */
async function publicStory(from: Reader, slug: string): Promise<PublicStory | null> {
  if (!couldBeSlug(slug)) return null
  const [row] = await from
    .select({
      briefId: briefs.id,
      slug: briefs.slug,
      headline: storyVersions.headline,
      number: storyVersions.number,
    })
    .from(briefs)
    .innerJoin(
      storyVersions,
      and(eq(storyVersions.briefId, briefs.id), eq(storyVersions.number, briefs.publishedVersion)),
    )
    .where(
      and(
        isNull(briefs.withdrawnAt),
        sql`(${briefs.slug} = ${slug} or ${briefs.id} in (select ${slugRedirects.briefId} from ${slugRedirects} where ${slugRedirects.slug} = ${slug}))`,
      ),
    )
    .for('share', { of: briefs })
  return row?.slug ? { ...row, slug: row.slug } : null
}
