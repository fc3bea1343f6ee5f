import type { BriefView } from '@/domain/briefs/brief-view'
import { draftFront } from '@/domain/briefs/draft-front'
import { type FrontText, frontFields } from '@/domain/briefs/front-text'
import { requestFrontDraft } from '@/domain/briefs/request-front-draft'
import { saveFrontText } from '@/domain/briefs/save-front-text'
import { takeDraft } from '@/domain/briefs/take-draft'
import { must } from './must'
import type { Seeding } from './seed-brief'
import { untilDone } from './until-done'

/** Gives a new brief its topics and front text, typed by the author or taken from a recorded draft. */
export async function seedFront(seeding: Seeding): Promise<void> {
  const { brief } = seeding
  const view = await seeding.view()
  const recorded = brief.frontBy === 'recorded'
  if (view.topicIds.length === 0) await saveFront(seeding, view, recorded ? view.front : brief.front)
  if (recorded && view.front.headline === '') await takeRecordedDraft(seeding)
}

/** Saves a front text as the author, with the topics of the brief. */
export async function saveFront(
  { brief, briefId, people, topicIds }: Seeding,
  view: BriefView,
  front: FrontText,
): Promise<void> {
  const chosen = brief.topics.map((slug) => topicIds.get(slug)).filter((id) => id !== undefined)
  const input = { briefId, baseRevision: view.revision, kind: 'save' as const, front, sources: [] }
  must('save a brief', await saveFrontText(people[brief.author], { ...input, topicIds: chosen }))
}

async function takeRecordedDraft({ brief, briefId, people, view }: Seeding): Promise<void> {
  const author = people[brief.author]
  const attempt = await untilDone('a draft', async () => {
    const { frontAttempt } = await view()
    if (frontAttempt?.state === 'done') return frontAttempt
    if (frontAttempt?.state === 'queued') await draftFront({ attemptId: frontAttempt.id })
    else await requestFrontDraft(author, { briefId })
    return null
  })
  const { revision } = await view()
  const taken = { briefId, baseRevision: revision, attemptId: attempt.id, fields: [...frontFields] }
  must('take a draft', await takeDraft(author, taken))
}
