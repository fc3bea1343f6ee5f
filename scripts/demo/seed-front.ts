import { draftFront } from '@/domain/briefs/draft-front'
import { requestFrontDraft } from '@/domain/briefs/request-front-draft'
import { saveFrontText } from '@/domain/briefs/save-front-text'
import { takeDraft } from '@/domain/briefs/take-draft'
import { type FrontText, frontFields } from '@/domain/front-text'
import type { BriefView } from '@/domain/publication/brief-view'
import { must } from './must'
import type { Seeding } from './seed-brief'
import { untilDone } from './until-done'

/** Gives a new brief its topics and front text, typed by the author or taken from a recorded draft. */
export async function seedFront(seeding: Seeding, view: BriefView): Promise<void> {
  const { brief } = seeding
  const recorded = brief.frontBy === 'recorded'
  let { revision } = view
  if (view.topicIds.length === 0)
    revision = await saveFront(seeding, view, recorded ? view.front : brief.front)
  if (recorded && view.front.headline === '') await takeRecordedDraft(seeding, revision)
}

/** Saves a front text as the author, with the topics of the brief. Returns the number of the new revision. */
export async function saveFront(
  { brief, briefId, people, topicIds }: Seeding,
  { revision }: BriefView,
  front: FrontText,
): Promise<number> {
  const chosen = brief.topics.map((slug) => topicIds.get(slug)).filter((id) => id !== undefined)
  const input = { briefId, baseRevision: revision, kind: 'save' as const, front, sources: [] }
  const saved = await saveFrontText(people[brief.author], { ...input, topicIds: chosen })
  return must('save a brief', saved).revision
}

async function takeRecordedDraft(seeding: Seeding, baseRevision: number): Promise<void> {
  const { brief, briefId, people, view } = seeding
  const author = people[brief.author]
  const attemptId = await untilDone('a draft', async () => {
    const asked = await requestFrontDraft(author, { briefId })
    const id = asked.ok ? asked.value.attemptId : (await view()).frontAttempt?.id
    if (id) await draftFront({ attemptId: id })
    // Refused means that a killed seed had asked already: that request has ended or soon will, and is made again.
    return asked.ok ? asked.value.attemptId : null
  })
  const taken = { briefId, baseRevision, attemptId, fields: [...frontFields] }
  must('take a draft', await takeDraft(author, taken))
}
