import { and, eq, like } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditEvents, mails } from '@/db/schema/newsroom'
import { corrections, problemReports, storyVersions } from '@/db/schema/stories'
import { publishedRows } from '@/db/testing/stories'
import type { Actor } from '../actor'
import { auditLog } from '../audit/queries'
import { Forbidden, NotFound } from '../errors'
import { withdraw } from '../publication/withdraw'
import { aContent } from '../stories/testing/content'
import { lettersTo } from '../testing/letters'
import { aPerson, auditOf } from '../testing/newsroom'
import { openProblems, problemCounts, problemFor, problemRows, receiptAt } from './queries'
import { reopenProblem } from './reopen-problem'
import { reportProblem } from './report-problem'
import { type ReportProblemInput, reportProblemInput } from './schema'
import { settleProblem } from './settle-problem'

const words = 'The fare is 54 euros, not 56.'
let addresses = 0
/** Somebody who has not written before. */
const anAddress = () => {
  addresses += 1
  return `192.0.2.${addresses}`
}

async function aStory(given: { withdrawn?: string; oldSlugs?: string[] } = {}) {
  const slug = `story-${v7()}`
  const version = { content: aContent() }
  const { briefId } = await publishedRows({ slug, versions: [version, version], ...given })
  await db
    .update(storyVersions)
    .set({ headline: 'Ferry fares go up' })
    .where(eq(storyVersions.briefId, briefId))
  return { slug, briefId }
}

const aReport = (slug: string, over: Record<string, string> = {}): ReportProblemInput =>
  reportProblemInput.parse({ slug, version: '2', kind: 'fact', words, ...over })

const reportsOf = (briefId: string) =>
  db.select().from(problemReports).where(eq(problemReports.briefId, briefId))

/** A report as it lies at the desk, with the link of its reader. */
async function reported(over: Record<string, string> = {}, story?: { slug: string; briefId: string }) {
  const { slug, briefId } = story ?? (await aStory())
  const sent = await reportProblem(aReport(slug, over), anAddress())
  if (!sent.ok || sent.value.token === null) throw new Error('not kept')
  const { token } = sent.value
  const row = (await reportsOf(briefId)).at(-1)
  if (!row) throw new Error('no row')
  return { slug, briefId, token, id: row.id, row }
}

async function aCorrection(briefId: string, number: number, note: string): Promise<void> {
  const [version] = await db.select().from(storyVersions).where(eq(storyVersions.briefId, briefId))
  if (!version) throw new Error('no version')
  await db.insert(corrections).values({ briefId, versionId: version.id, number, note })
}

const answered = (problemId: string) => ({ problemId, state: 'answered' as const, answer: 'We asked them.' })

describe('a reader', () => {
  test('reports a problem and finds it again at the link, which the database does not know', async () => {
    const { token, row, id, briefId, slug } = await reported({ passage: 'A pass costs 56 euros.' })
    expect(row).toMatchObject({ kind: 'fact', words, state: 'open', versionNumber: 2, email: '' })
    expect(row.dueAt.getTime() - row.createdAt.getTime()).toBe(3 * 86_400_000)
    expect(JSON.stringify(row)).not.toContain(token)
    expect(await receiptAt(token)).toMatchObject({
      words,
      passage: 'A pass costs 56 euros.',
      state: 'open',
      story: { slug, headline: 'Ferry fares go up' },
    })
    expect(await receiptAt(`${token}x`)).toBeNull()
    expect(await auditOf(id)).toEqual(['problem.reported'])
    const { lines } = await auditLog(await aPerson('admin'), { brief: briefId })
    expect(lines[0]).toMatchObject({
      who: 'A reader',
      sentence: expect.stringContaining('reported a problem'),
    })
  })

  test('reports what stood in an older version, and never one that does not exist', async () => {
    expect((await reported({ version: '1' })).row.versionNumber).toBe(1)
    expect((await reported({ version: '99' })).row.versionNumber).toBe(2)
  })

  test('reaches a story by the address that it had before', async () => {
    const old = `old-${v7()}`
    const { slug, briefId } = await aStory({ oldSlugs: [old] })
    expect(await reportProblem(aReport(old), anAddress())).toMatchObject({ ok: true, value: { slug } })
    expect(await reportsOf(briefId)).toHaveLength(1)
  })

  test('cannot report what is not public', async () => {
    const { slug, briefId } = await aStory({ withdrawn: 'It was wrong.' })
    for (const hidden of [slug, 'never-there', 'a b\u0000c']) {
      const outcome = await reportProblem(aReport(hidden), anAddress())
      expect(outcome).toMatchObject({ ok: false, reason: 'not_public' })
    }
    expect(await reportsOf(briefId)).toEqual([])
  })

  test('is not shown the headline of a story that was withdrawn after the report', async () => {
    const { token, briefId, id } = await reported({ email: 'later@example.test' })
    await withdraw(await aPerson('editor'), { briefId, reason: 'It was wrong.' })
    expect(await receiptAt(token)).toMatchObject({ story: null, words })
    await settleProblem(await aPerson('editor'), answered(id))
    const [answer] = await lettersTo('later@example.test')
    expect(answer?.body).not.toContain('Ferry fares')
  })

  test('is asked for a kind and for words, and may leave out the rest', () => {
    const parsed = reportProblemInput.safeParse({ slug: 'a', words: ' short ', email: 'nobody' })
    expect(parsed.error?.issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'kind: Choose what kind of problem it is.',
      'words: Say in 10 characters or more what is wrong.',
      'email: Give a full email address, as in name@example.org.',
    ])
    const long = { slug: 'a', kind: 'ai', words: 'x'.repeat(2_001), passage: 'x'.repeat(501) }
    expect(reportProblemInput.safeParse(long).error?.issues).toHaveLength(2)
    expect(reportProblemInput.safeParse({ slug: 'a', kind: 'ai', words, email: ' ' }).success).toBe(true)
  })

  test('types what looks like a program, and it is kept as text without what hides or turns letters', async () => {
    const payload = '<script>window.PWNED=1</script><img src=x onerror=alert(1)> "\'&'
    const { row } = await reported({ words: `${payload}\u202e\u0000\u200b`, passage: payload })
    expect(row).toMatchObject({ words: payload, passage: payload })
  })
})

describe('who sends too much', () => {
  test('is told when to try again after five reports an hour from one address', async () => {
    const { slug, briefId } = await aStory()
    const from = anAddress()
    for (let sent = 0; sent < 5; sent += 1)
      expect(await reportProblem(aReport(slug), from)).toMatchObject({ ok: true })
    const sixth = await reportProblem(aReport(slug), from)
    expect(sixth).toMatchObject({ ok: false, reason: 'too_many', detail: expect.any(Number) })
    expect(!sixth.ok && Number(sixth.detail)).toBeGreaterThan(3_500)
    expect(await reportsOf(briefId)).toHaveLength(5)
    expect(await reportProblem(aReport(slug), anAddress())).toMatchObject({ ok: true })
  })

  test('does not get past thirty reports an hour about one story, from however many addresses', async () => {
    const { slug, briefId } = await aStory()
    for (let sent = 0; sent < 32; sent += 1) await reportProblem(aReport(slug), anAddress())
    expect(await reportsOf(briefId)).toHaveLength(30)
    expect((await reportProblem(aReport((await aStory()).slug), anAddress())).ok).toBe(true)
  })

  test('cannot fill the mailbox of somebody else', async () => {
    const email = 'target@example.test'
    for (let sent = 0; sent < 7; sent += 1)
      await reportProblem(aReport((await aStory()).slug, { email }), anAddress())
    expect(await lettersTo(email)).toHaveLength(5)
  })

  test('and fills in the field that people do not see is told the same, and nothing is kept', async () => {
    const { slug, briefId } = await aStory()
    const outcome = await reportProblem(aReport(slug, { homepage: 'https://spam.example' }), anAddress())
    expect(outcome).toEqual({ ok: true, value: { slug, token: null } })
    expect(await reportsOf(briefId)).toEqual([])
    expect(await db.$count(auditEvents, eq(auditEvents.briefId, briefId))).toBe(0)
  })
})

describe('the mail', () => {
  test('confirms a report once with its link, repeats nothing that was typed, and answers once', async () => {
    const email = 'reader@example.test'
    const { token, id } = await reported({ email, words: 'Buy cheap pills at spam.example' })
    const [receipt] = await lettersTo(email)
    expect(receipt?.text).toContain(`/reports/${token}`)
    expect(receipt?.text).not.toContain('pills')
    expect(receipt?.body).toBe('')
    const editor = await aPerson('editor')
    const outcomes = await Promise.all([
      settleProblem(editor, answered(id)),
      settleProblem(editor, answered(id)),
    ])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    const letters = await lettersTo(email)
    expect(letters).toHaveLength(2)
    expect(letters[0]).toMatchObject({ text: expect.stringContaining('We asked them.') })
    expect(letters[0]?.text).not.toContain(token)
  })

  test('goes to nobody who gave no address', async () => {
    const before = await db.$count(mails)
    const { id } = await reported()
    expect(await settleProblem(await aPerson('editor'), answered(id))).toMatchObject({
      ok: true,
      value: { mailed: false },
    })
    expect(await db.$count(mails)).toBe(before)
  })

  test('takes no second header from an address', async () => {
    const parsed = reportProblemInput.safeParse({
      slug: 'a',
      kind: 'ai',
      words,
      email: 'a@example.test\r\nBcc: all@example.test',
    })
    expect(parsed.success).toBe(false)
  })
})

describe('an editor', () => {
  test('answers, and the reader sees it; opens it again, and the reader sees that too', async () => {
    const { id, token } = await reported()
    const editor = await aPerson('editor', 'Ines Okafor')
    await settleProblem(editor, answered(id))
    expect(await receiptAt(token)).toMatchObject({ state: 'answered', answer: 'We asked them.' })
    expect(await problemFor(editor, id)).toMatchObject({ state: 'answered', answeredBy: 'Ines Okafor' })
    expect(await settleProblem(editor, answered(id))).toMatchObject({ ok: false, reason: 'not_open' })

    expect(await reopenProblem(editor, { problemId: id })).toMatchObject({ ok: true })
    expect(await reopenProblem(editor, { problemId: id })).toMatchObject({ ok: false, reason: 'is_open' })
    expect(await receiptAt(token)).toMatchObject({ state: 'open', answer: 'We asked them.' })
    expect(await auditOf(id)).toEqual(['problem.reported', 'problem.settled', 'problem.reopened'])
  })

  test('names the correction that a report led to; only one that the story has', async () => {
    const { id, token, briefId } = await reported()
    await aCorrection(briefId, 1, 'The fare is 54 euros.')
    const editor = await aPerson('editor')
    const led = { problemId: id, state: 'corrected' as const, answer: '' }
    expect(await settleProblem(editor, { ...led, correctionNumber: 2 })).toMatchObject({
      ok: false,
      reason: 'no_such_correction',
    })
    expect(await settleProblem(editor, { ...led, correctionNumber: 1 })).toMatchObject({ ok: true })
    expect(await receiptAt(token)).toMatchObject({
      state: 'corrected',
      correction: { number: 1, note: 'The fare is 54 euros.' },
    })
  })

  test('gives the reason when nothing changes', async () => {
    const { id, token } = await reported()
    const answer = 'The source says 56 euros.'
    await settleProblem(await aPerson('admin'), { problemId: id, state: 'no_change', answer })
    expect(await receiptAt(token)).toMatchObject({ state: 'no_change', answer })
  })

  test('finds what is overdue on top, then what is due next, and what is settled last', async () => {
    const story = await aStory()
    const due = async (days: number) => {
      const { id } = await reported({}, story)
      const dueAt = new Date(Date.now() + days * 86_400_000)
      await db.update(problemReports).set({ dueAt }).where(eq(problemReports.id, id))
      return id
    }
    const [settled, late, soon, later, tooLate] = [
      await due(-9),
      await due(-1),
      await due(1),
      await due(2),
      await due(-2),
    ]
    const editor = await aPerson('editor')
    await settleProblem(editor, answered(settled))
    const rows = await problemRows(editor, { briefId: story.briefId })
    expect(rows.map(({ id }) => id)).toEqual([tooLate, late, soon, later, settled])
    expect(rows.map(({ overdue }) => overdue)).toEqual([true, true, false, false, false])
    const open = await problemRows(editor, { state: 'open', briefId: story.briefId })
    expect(open).toHaveLength(4)
    expect(await openProblems(editor, story.briefId)).toBe(4)
    expect((await problemCounts(editor)).all).toBe(await db.$count(problemReports))
  })

  test('alone, or an admin, reads and settles reports; a writer and the system do not', async () => {
    const { id, briefId } = await reported({ email: 'quiet@example.test' })
    const outsiders: Actor[] = [await aPerson('writer'), { kind: 'system', job: 'reader' }]
    for (const outsider of outsiders) {
      const acts = [
        () => problemRows(outsider, {}),
        () => problemCounts(outsider),
        () => problemFor(outsider, id),
        () => settleProblem(outsider, answered(id)),
        () => reopenProblem(outsider, { problemId: id }),
      ]
      for (const act of acts) await expect(act()).rejects.toBeInstanceOf(Forbidden)
      expect(await openProblems(outsider, briefId)).toBe(0)
    }
    await expect(problemFor(await aPerson('editor'), v7())).rejects.toBeInstanceOf(NotFound)
    expect(await auditOf(id)).toEqual(['problem.reported'])
  })
})

test('no word of a reader and no address is in the audit log', async () => {
  const { id } = await reported({ email: 'private@example.test', passage: 'A pass costs 56 euros.' })
  await settleProblem(await aPerson('editor'), answered(id))
  const lines = await db.select().from(auditEvents).where(eq(auditEvents.subject, id))
  expect(lines).toHaveLength(2)
  for (const secret of ['private@', words, 'A pass', 'We asked'])
    expect(JSON.stringify(lines)).not.toContain(secret)
  const named = and(like(mails.recipient, 'private@%'), like(mails.body, `%${words}%`))
  expect(await db.$count(mails, named)).toBe(0)
})
