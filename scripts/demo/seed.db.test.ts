import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { asc, count, eq, isNotNull, type SQL } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { sources } from '@/db/schema/sources'
import { storyVersions } from '@/db/schema/stories'
import { users } from '@/db/schema/users'
import type { UserActor } from '@/domain/actor'
import type { Queue } from '@/domain/briefs/brief'
import { draftFront } from '@/domain/briefs/draft-front'
import { type BriefRow, briefRows } from '@/domain/briefs/list-briefs'
import { requestFrontDraft } from '@/domain/briefs/request-front-draft'
import { submit } from '@/domain/briefs/submit'
import { takeDraft } from '@/domain/briefs/take-draft'
import { frontFields } from '@/domain/front-text'
import { generateLens } from '@/domain/lenses/generate-lens'
import { regenerateLens } from '@/domain/lenses/regenerate-lens'
import { requestLenses } from '@/domain/lenses/request-lenses'
import { useCandidate as takeCandidate } from '@/domain/lenses/use-candidate'
import { publish } from '@/domain/publication/publish'
import { briefFor } from '@/domain/publication/queries'
import { readSettings } from '@/domain/settings/queries'
import { type StoryContent, storyContent } from '@/domain/stories/story'
import { keepSentences, lookAndApprove } from '@/domain/testing/newsroom'
import { personByEmail } from '@/domain/users/queries'
import { passwordMatches } from '@/lib/crypto/password'
import { lensLibrary } from './content/lenses'
import { must } from './must'
import { seed } from './seed'
import type { Account } from './seed-people'

const quiet = () => undefined
let accounts: Account[]

/** Every test here sees a demonstration whose seed was killed twice and then finished. */
beforeAll(async () => {
  delete process.env.DEMO_PASSWORD
  await killedWhen(async () => (await briefCount()) >= 3)
  await killedWhen(async () => (await briefCount(isNotNull(briefs.publishedVersion))) >= 2)
  const made = await seed(quiet)
  expect(made.created).toBe(true)
  accounts = made.accounts
}, 180_000)

test('a seed that is killed twice is finished by the next start, and nothing is there twice', async () => {
  expect(await briefCount()).toBe(15)
  expect(await briefCount(isNotNull(briefs.publishedVersion))).toBe(9)
  const titles = (await db.select().from(sources)).map((source) => source.title)
  expect(new Set(titles).size).toBe(15)
  expect(await db.select().from(users)).toHaveLength(3)
})

test('three people can sign in with the passwords that are printed', async () => {
  expect(accounts.map(({ email, role }) => [email, role])).toEqual([
    ['admin@demo.lensroom.test', 'admin'],
    ['editor@demo.lensroom.test', 'editor'],
    ['writer@demo.lensroom.test', 'writer'],
  ])
  for (const { email, password } of accounts) {
    const person = await personByEmail(email)
    expect(await passwordMatches(person?.passwordHash ?? null, password ?? '')).toBe(true)
  }
})

test('a second start changes nothing and tells no passwords', async () => {
  const before = await rows()
  const again = await seed(quiet)
  expect(again.created).toBe(false)
  expect(again.accounts.map((account) => account.password)).toEqual([null, null, null])
  expect(await rows()).toEqual(before)
})

test('DEMO_PASSWORD holds for the three accounts also when it is set later', async () => {
  process.env.DEMO_PASSWORD = 'nine-tall-lighthouses'
  const { created, accounts: fixed } = await seed(quiet).finally(() => delete process.env.DEMO_PASSWORD)
  expect(created).toBe(false)
  for (const { email, password } of fixed) {
    expect(password).toBe('nine-tall-lighthouses')
    const person = await personByEmail(email)
    expect(await passwordMatches(person?.passwordHash ?? null, 'nine-tall-lighthouses')).toBe(true)
  }
})

test('there are briefs in every state that the newsroom knows', async () => {
  const states = (await rows()).map((row) => `${row.workingState}, ${row.publicState}`)
  const inState = (state: string) => states.filter((one) => one === state).length
  expect(inState('done, published')).toBe(7)
  expect(inState('draft, published')).toBe(1)
  expect(inState('done, withdrawn')).toBe(1)
  expect(inState('in_review, unpublished')).toBe(2)
  expect(inState('scheduled, unpublished')).toBe(1)
  expect(inState('draft, unpublished')).toBe(3)
  expect((await rows()).filter((row) => row.sentBackReason)).toHaveLength(1)
})

test('one story was published again with an update and one with a correction, each with a note for readers', async () => {
  const again = await db.select().from(storyVersions).where(eq(storyVersions.number, 2))
  expect(again.map(({ kind, publicNote }) => [kind, publicNote.split('.')[0]]).sort()).toEqual([
    ['correction', 'We wrote that a device may be located when it is lost or stolen'],
    ['update', 'We added that the plan does not require the reserve to buy from domestic makers'],
  ])
})

test('the correction waits for a second look by somebody else than the editor', async () => {
  const waiting = await rows('corrections')
  expect(waiting.map(({ headline }) => headline)).toEqual([
    'School board switches off location tracking on 12,400 student tablets',
  ])
})

test('readers are told of every text that its words are recorded or a person’s, never a model’s', async () => {
  const stories = await publishedContent()
  const origins = stories.flatMap(({ front, lenses }) => [
    front.origin,
    ...lenses.flatMap((lens) => (lens.record ? [lens.record.origin] : [])),
  ])
  expect(new Set(origins)).toEqual(new Set(['recorded', 'person']))
  const tablets = stories.find(({ headline }) => headline.includes('tablets'))
  expect(tablets?.lenses.filter((lens) => lens.state === 'shown').map((lens) => lens.record?.origin)).toEqual(
    ['person', 'person', 'person'],
  )
})

test('one story says that no second person reviewed it, and four eyes are on again', async () => {
  const alone = (await publishedContent()).filter(({ front }) => !front.reviewedBySecondPerson)
  expect(alone.map(({ headline }) => headline)).toEqual([
    'Ransomware sends eleven hospitals back to paper and diverts ambulances',
  ])
  expect((await readSettings()).fourEyes).toBe(true)
})

test('every lens of the library is to be read somewhere', async () => {
  const shown = (await publishedContent()).flatMap(({ lenses }) =>
    lenses.filter((lens) => lens.state === 'shown').map((lens) => lens.key),
  )
  for (const { key } of lensLibrary) expect(shown.filter((one) => one === key).length, key).toBeGreaterThan(1)
})

test('the brief made for trying waits with its recorded answers and nothing decided', async () => {
  const [row] = (await rows()).filter(({ headline }) => headline.startsWith('Try it: '))
  expect(row).toMatchObject({ workingState: 'draft', decided: 0, lenses: 6 })
  const [brief] = await db
    .select({ script: briefs.script })
    .from(briefs)
    .where(eq(briefs.id, row?.id ?? ''))
  expect(brief?.script).not.toBeNull()
})

test('no source is there twice', async () => {
  const titles = await db.select({ title: sources.title }).from(sources)
  expect(new Set(titles.map((row) => row.title)).size).toBe(titles.length)
})

async function rows(queue: Queue = 'all'): Promise<BriefRow[]> {
  const admin = await personByEmail('admin@demo.lensroom.test')
  if (!admin) throw new Error('no admin')
  const { id, name, role } = admin
  return briefRows({ kind: 'user', id, name, role }, { queue })
}

async function publishedContent(): Promise<StoryContent[]> {
  const versions = await db.select().from(storyVersions).orderBy(asc(storyVersions.publishedAt))
  return versions.map((version) => storyContent.parse(version.content))
}

test('a person trying the newsroom takes the brief from source to readers, past one caught number', async () => {
  const writer = await signedIn('writer@demo.lensroom.test')
  const editor = await signedIn('editor@demo.lensroom.test')
  const mine = await briefRows(writer, { queue: 'mine' })
  const briefId = mine.find((row) => row.headline.startsWith('Try it: '))?.id ?? ''

  const { attemptId } = must('ask', await requestFrontDraft(writer, { briefId }))
  await draftFront({ attemptId })
  const { revision } = await briefFor(writer, briefId)
  must(
    'take',
    await takeDraft(writer, { briefId, baseRevision: revision, attemptId, fields: [...frontFields] }),
  )

  must('ask', await requestLenses(writer, { briefId }))
  await runOpenAttempts(writer, briefId)
  const { hash, lenses } = await briefFor(writer, briefId)
  expect(lenses.every((lens) => lens.state === 'proposed' && lens.origin === 'recorded')).toBe(true)
  expect(lenses.flatMap((lens) => lens.findings.map((finding) => [lens.key, finding.found]))).toEqual([
    ['institutional', '14 percent'],
  ])
  must('submit', await submit(writer, { briefId, hash }))

  await keepSentences(editor, briefId)
  for (const lens of lenses) {
    const decided = await lookAndApprove(editor, lens)
    if (lens.key === 'institutional') expect(decided).toMatchObject({ ok: false, reason: 'blocked' })
    else must('approve', decided)
  }
  await regenerateAndTake(editor, briefId)
  const ready = await briefFor(editor, briefId)
  expect(ready.missing).toEqual([])
  const { slug } = must('publish', await publish(editor, { briefId, hash: ready.hash, publicNote: '' }))
  expect(slug).toContain('six-seaports')
}, 180_000)

async function regenerateAndTake(editor: UserActor, briefId: string): Promise<void> {
  const lens = async () => {
    const { lenses } = await briefFor(editor, briefId)
    const found = lenses.find((one) => one.key === 'institutional')
    if (!found) throw new Error('no institutional lens')
    return found
  }
  must('ask again', await regenerateLens(editor, { lensId: (await lens()).id, instruction: '' }))
  await runOpenAttempts(editor, briefId)
  const { id: lensId, version, candidate } = await lens()
  must('take', await takeCandidate(editor, { lensId, version, candidateId: candidate?.id ?? '' }))
  await keepSentences(editor, briefId)
  must('approve', await lookAndApprove(editor, await lens()))
}

async function runOpenAttempts(actor: UserActor, briefId: string): Promise<void> {
  const { lenses } = await briefFor(actor, briefId)
  const open = lenses.flatMap((lens) => lens.attempts).filter((attempt) => attempt.state === 'queued')
  await Promise.all(open.map((attempt) => generateLens({ attemptId: attempt.id })))
}

async function signedIn(email: string): Promise<UserActor> {
  const person = await personByEmail(email)
  if (!person) throw new Error(`${email} is missing`)
  const { id, name, role } = person
  return { kind: 'user', id, name, role }
}

/** Seeds in a separate process and kills it, as a power cut would, once the condition holds. */
async function killedWhen(holds: () => Promise<boolean>): Promise<void> {
  const run = "import('./scripts/demo/seed.ts').then(({ seed }) => seed(() => undefined))"
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', run], {
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  while (child.exitCode === null && !(await holds())) await wait(20)
  child.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
}

async function briefCount(where?: SQL): Promise<number> {
  const [row] = await db.select({ briefs: count() }).from(briefs).where(where)
  return row?.briefs ?? 0
}
