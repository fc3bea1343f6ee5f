import { assign } from '@/domain/briefs/assign'
import { publish } from '@/domain/briefs/publish'
import { sendBack } from '@/domain/briefs/send-back'
import { setPerspectivesToFollow } from '@/domain/briefs/set-perspectives-to-follow'
import { submit } from '@/domain/briefs/submit'
import { withdraw } from '@/domain/briefs/withdraw'
import type { AfterPublishing, Ending } from './content/demo-brief'
import { fourEyesOff, fourEyesOn } from './four-eyes'
import { must } from './must'
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
    case 'published':
      return publishIt(seeding, ending)
  }
}

async function sendBackOnce(seeding: Seeding, reason: string): Promise<void> {
  if ((await seeding.view()).sentBackReason) return
  await submitDraft(seeding)
  must('send back', await sendBack(seeding.people.editor, { briefId: seeding.briefId, reason }))
}

async function leaveInReview(
  seeding: Seeding,
  ending: Extract<Ending, { kind: 'in_review' }>,
): Promise<void> {
  const { briefId, people, view } = seeding
  await submitDraft(seeding)
  if (ending.assigned && !(await view()).assignee)
    must('assign', await assign(people.admin, { briefId, userId: people.editor.id }))
  await decideSome(seeding, ending)
}

async function publishIt(seeding: Seeding, ending: Extract<Ending, { kind: 'published' }>): Promise<void> {
  const { briefId, people, view } = seeding
  if ((await view()).publicState === 'unpublished') {
    const to = { briefId, on: true }
    if (ending.perspectivesToFollow && !(await view()).perspectivesToFollow)
      must('announce perspectives', await setPerspectivesToFollow(people.editor, to))
    await submitDraft(seeding)
    await decideTheRest(seeding)
    if (ending.alone) await fourEyesOff(people.admin)
    await publishNow(seeding, '')
    if (ending.alone) await fourEyesOn(people.admin)
  }
  if (ending.after) await seedAfter(seeding, ending.after)
}

async function seedAfter(seeding: Seeding, after: AfterPublishing): Promise<void> {
  const { briefId, brief, people } = seeding
  const view = await seeding.view()
  switch (after.kind) {
    case 'update':
      if (view.front.summary === brief.front.summary)
        await saveFront(seeding, view, { ...view.front, summary: after.summary })
      else if (view.workingState === 'done') return
      await submitDraft(seeding)
      return publishNow(seeding, after.publicNote)
    case 'reopened':
      if (view.workingState !== 'done') return
      return saveFront(seeding, view, { ...view.front, whyItMatters: after.whyItMatters })
    case 'withdrawn':
      if (view.publicState === 'withdrawn') return
      must('withdraw', await withdraw(people.editor, { briefId, reason: after.reason }))
  }
}

async function submitDraft({ brief, briefId, people, view }: Seeding): Promise<void> {
  const { workingState, hash } = await view()
  if (workingState === 'draft') must('submit', await submit(people[brief.author], { briefId, hash }))
}

async function publishNow({ briefId, people, view }: Seeding, publicNote: string): Promise<void> {
  const { hash } = await view()
  must('publish', await publish(people.editor, { briefId, hash, publicNote }))
}
