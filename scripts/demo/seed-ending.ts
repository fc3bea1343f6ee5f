import { assign } from '@/domain/briefs/assign'
import { sendBack } from '@/domain/briefs/send-back'
import { submit } from '@/domain/briefs/submit'
import type { BriefView } from '@/domain/publication/brief-view'
import { publish } from '@/domain/publication/publish'
import { schedule } from '@/domain/publication/schedule'
import { setPerspectivesToFollow } from '@/domain/publication/set-perspectives-to-follow'
import { withdraw } from '@/domain/publication/withdraw'
import type { AfterPublishing, Ending } from './content/demo-brief'
import { fourEyesOff, fourEyesOn } from './four-eyes'
import { must } from './must'
import { answerFront } from './seed-answers'
import type { Seeding } from './seed-brief'
import { decideSome, decideTheRest } from './seed-decisions'
import { saveFront } from './seed-front'

/** Takes a written brief to the state in which the demonstration shows it. */
export async function seedEnding(seeding: Seeding): Promise<void> {
  const { ending } = seeding.brief
  switch (ending.kind) {
    case 'draft':
      return
    case 'sent_back':
      return sendBackOnce(seeding, ending.reason)
    case 'in_review':
      return leaveInReview(seeding, ending)
    case 'scheduled':
      return scheduleIt(seeding, ending)
    case 'published':
      return publishIt(seeding, ending)
  }
}

async function sendBackOnce(seeding: Seeding, reason: string): Promise<void> {
  const view = await seeding.view()
  if (view.sentBackReason) return
  await submitDraft(seeding, view)
  must('send back', await sendBack(seeding.people.editor, { briefId: seeding.briefId, reason }))
}

async function leaveInReview(
  seeding: Seeding,
  ending: Extract<Ending, { kind: 'in_review' }>,
): Promise<void> {
  const { briefId, people } = seeding
  const view = await seeding.view()
  await submitDraft(seeding, view)
  if (ending.assigned && !view.assignee)
    must('assign', await assign(people.admin, { briefId, userId: people.editor.id }))
  await decideSome(seeding, ending)
}

async function scheduleIt(
  seeding: Seeding,
  { hoursAhead }: Extract<Ending, { kind: 'scheduled' }>,
): Promise<void> {
  const { briefId, people } = seeding
  const view = await seeding.view()
  if (view.workingState === 'scheduled') return
  await submitDraft(seeding, view)
  await decideTheRest(seeding)
  await answerFront(people.editor, view)
  const at = new Date(Date.now() + hoursAhead * 3_600_000)
  at.setUTCMinutes(0, 0, 0)
  must('schedule', await schedule(people.editor, { briefId, hash: view.hash, publicNote: '', at }))
}

async function publishIt(seeding: Seeding, ending: Extract<Ending, { kind: 'published' }>): Promise<void> {
  const { briefId, people } = seeding
  const view = await seeding.view()
  if (view.publicState === 'unpublished') {
    if (ending.perspectivesToFollow && !view.perspectivesToFollow)
      must('announce', await setPerspectivesToFollow(people.editor, { briefId, on: true }))
    await submitDraft(seeding, view)
    await decideTheRest(seeding)
    if (ending.alone) await fourEyesOff(people.admin)
    await publishNow(seeding, view, '')
    if (ending.alone) await fourEyesOn(people.admin)
  }
  if (ending.after) await seedAfter(seeding, ending.after)
}

async function seedAfter(seeding: Seeding, after: AfterPublishing): Promise<void> {
  const { briefId, people } = seeding
  const view = await seeding.view()
  switch (after.kind) {
    case 'update':
    case 'correction':
      return publishAgainOnce(seeding, view, after)
    case 'reopened':
      if (view.workingState !== 'done') return
      await saveFront(seeding, view, { ...view.front, whyItMatters: after.whyItMatters })
      return
    case 'withdrawn':
      if (view.publicState === 'withdrawn') return
      must('withdraw', await withdraw(people.editor, { briefId, reason: after.reason }))
  }
}

async function publishAgainOnce(
  seeding: Seeding,
  view: BriefView,
  { kind, summary, publicNote }: Extract<AfterPublishing, { summary: string }>,
): Promise<void> {
  const isChanged = view.front.summary === summary
  if (isChanged && view.workingState === 'done') return
  if (!isChanged) await saveFront(seeding, view, { ...view.front, summary })
  const changed = await seeding.view()
  await submitDraft(seeding, changed)
  await publishNow(seeding, changed, publicNote, kind)
}

/** Submitting and deciding on lenses leave the front text and so its hash as they are. */
async function submitDraft(
  { brief, briefId, people }: Seeding,
  { workingState, hash }: BriefView,
): Promise<void> {
  if (workingState === 'draft') must('submit', await submit(people[brief.author], { briefId, hash }))
}

async function publishNow(
  { briefId, people }: Seeding,
  view: BriefView,
  publicNote: string,
  kind?: 'update' | 'correction',
): Promise<void> {
  const { hash } = view
  await answerFront(people.editor, view)
  must('publish', await publish(people.editor, { briefId, hash, kind, publicNote }))
}
