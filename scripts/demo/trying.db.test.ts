import { expect, test } from 'vitest'
import type { UserActor } from '@/domain/actor'
import { draftFront } from '@/domain/briefs/draft-front'
import { frontFields } from '@/domain/briefs/front-text'
import { briefRows } from '@/domain/briefs/list-briefs'
import { publish } from '@/domain/briefs/publish'
import { briefFor } from '@/domain/briefs/queries'
import { requestFrontDraft } from '@/domain/briefs/request-front-draft'
import { submit } from '@/domain/briefs/submit'
import { takeDraft } from '@/domain/briefs/take-draft'
import { generateLens } from '@/domain/lenses/generate-lens'
import { regenerateLens } from '@/domain/lenses/regenerate-lens'
import { requestLenses } from '@/domain/lenses/request-lenses'
import { useCandidate as takeCandidate } from '@/domain/lenses/use-candidate'
import { lookAndApprove } from '@/domain/testing/newsroom'
import { personByEmail } from '@/domain/users/queries'
import { must } from './must'
import { seed } from './seed'

test('whoever tries the newsroom takes the brief from its source to its readers, past one caught number', async () => {
  await seed(() => undefined)
  const writer = await signedIn('writer@demo.lensroom.test')
  const editor = await signedIn('editor@demo.lensroom.test')
  const rows = await briefRows(writer, { queue: 'mine' })
  const briefId = rows.find((row) => row.headline.startsWith('Try it: '))?.id ?? ''

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
