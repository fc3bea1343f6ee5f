import { and, asc, desc, eq, inArray, like, or } from 'drizzle-orm'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { topics } from '@/db/schema/topics'
import { users } from '@/db/schema/users'
import type { Actor } from '../actor'
import { type WorkingCopy, workingCopy } from '../briefs/append-revision'
import { type Brief, publicState } from '../briefs/brief'
import { type BriefAction, mayBrief } from '../briefs/policy'
import { readableBrief } from '../briefs/queries'
import { sourceOfTask, translationTask } from '../generation/build-translation-prompt'
import { attemptViews, lensViews } from '../lenses/queries'
import { checkFront } from '../review/check-front'
import { gateMaterial } from '../review/material'
import { lensBalance, proposedOmissions, sourceWarnings } from '../review/notes'
import { readSettings } from '../settings/queries'
import { listRemovedHashes } from '../stories/list-removed-hashes'
import { fourEyesWords } from '../words/checks'
import type { BriefView, EyesView } from './brief-view'
import { fourEyesProblem } from './check-four-eyes'
import { lateWarnings, missingFor } from './check-readiness'
import { owedCorrection, owedEmergency, soloCount } from './list-owed-reviews'
import { readDecisions } from './read-decisions'
import { readinessOf } from './read-readiness'

/** Everything the edit and review screens show of a brief. Throws NotFound for a brief this person may not read. */
export async function briefFor(actor: Actor, id: string): Promise<BriefView> {
  const brief = await readableBrief(actor, id)
  const copy = await workingCopy(db, brief)
  const people = await namesOf([
    ...[brief.authorId, brief.assigneeId, brief.submitterId, copy.editedBy],
    ...[brief.scheduledBy, brief.heldBy, brief.holdAskedBy],
  ])
  const person = (userId: string | null) => (userId ? { id: userId, name: people.get(userId) ?? '' } : null)
  const material = await gateMaterial(db, brief.id, copy.topicIds)
  const checked = checkFront(copy.front, material)
  const lenses = await lensViews(db, brief.id, { actor, material })
  const removed = await listRemovedHashes(db, brief.id)
  const facts = readinessOf(brief, copy, checked, lenses, removed)
  return {
    id: brief.id,
    slug: brief.slug,
    workingState: brief.workingState,
    publicState: publicState(brief),
    revision: copy.number,
    hash: copy.hash,
    author: { id: brief.authorId, name: people.get(brief.authorId) ?? '' },
    assignee: person(brief.assigneeId),
    submitter: person(brief.submitterId),
    submittedAt: brief.submittedAt,
    sentBackReason: brief.sentBackReason,
    withdrawReason: brief.withdrawReason,
    perspectivesToFollow: brief.perspectivesToFollow,
    recorded: brief.script !== null,
    savedAt: copy.createdAt,
    savedBy: person(copy.editedBy)?.name ?? '',
    savedKind: copy.kind,
    front: copy.front,
    drafted: copy.drafted,
    topicIds: copy.topicIds,
    topics: await offeredTopics(copy),
    sources: material.sources,
    frontFindings: checked.findings,
    frontLedger: checked.ledger,
    notChecked: checked.notChecked,
    sourceWarnings: sourceWarnings(material),
    lenses,
    balance: lensBalance(material),
    proposedOmissions: proposedOmissions(material),
    missing: missingFor(facts),
    lateWarnings: lateWarnings(facts),
    frontAttempt: await latestFrontAttempt(brief.id),
    translationAttempts: await latestTranslations(brief.id),
    ...(await readDecisions(actor, brief, people)),
    may: permissions(actor, brief),
    fourEyes: await fourEyes(actor, brief),
  }
}

function permissions(actor: Actor, brief: Brief): Record<BriefAction, boolean> {
  const may = (action: BriefAction) => mayBrief(actor, action, brief)
  return {
    read: may('read'),
    edit: may('edit'),
    draft_front: may('draft_front'),
    request_lenses: may('request_lenses'),
    write_lens: may('write_lens'),
    choose_lenses: may('choose_lenses'),
    decide_lens: may('decide_lens'),
    overrule: may('overrule'),
    submit: may('submit'),
    send_back: may('send_back'),
    publish: may('publish'),
    schedule: may('schedule'),
    unschedule: may('unschedule'),
    hold: may('hold'),
    request_hold: may('request_hold'),
    pull_lens: may('pull_lens'),
    review_published: may('review_published'),
    assign: may('assign'),
    rename: may('rename'),
    withdraw: may('withdraw'),
    remove_text: may('remove_text'),
  }
}

async function namesOf(ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null)
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, wanted))
  return new Map(rows.map((row) => [row.id, row.name]))
}

async function offeredTopics({ topicIds }: WorkingCopy) {
  const chosen = topicIds.length ? inArray(topics.id, topicIds) : undefined
  return db
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(topics)
    .where(or(eq(topics.active, true), chosen))
    .orderBy(asc(topics.position), asc(topics.name))
}

async function latestFrontAttempt(briefId: string) {
  const rows = await db
    .select()
    .from(generationAttempts)
    .where(and(eq(generationAttempts.briefId, briefId), eq(generationAttempts.task, 'front')))
    .orderBy(desc(generationAttempts.number))
    .limit(1)
  const [view] = await attemptViews(db, rows)
  return view ?? null
}

async function latestTranslations(briefId: string): Promise<BriefView['translationAttempts']> {
  const rows = await db
    .selectDistinctOn([generationAttempts.task])
    .from(generationAttempts)
    .where(and(eq(generationAttempts.briefId, briefId), like(generationAttempts.task, translationTask('%'))))
    .orderBy(generationAttempts.task, desc(generationAttempts.number))
  const views = await attemptViews(db, rows)
  return Object.fromEntries(
    rows.flatMap(({ id, task }) => {
      const view = views.find((one) => one.id === id)
      return view ? [[sourceOfTask(task), { ...view, output: null }]] : []
    }),
  )
}

async function fourEyes(actor: Actor, brief: Brief): Promise<EyesView> {
  const { fourEyes: on, singleEditor, soloLimit } = await readSettings()
  const problem = on && mayBrief(actor, 'publish', brief) ? await fourEyesProblem(db, actor, brief) : null
  if (actor.kind !== 'user') return { on, problem: null, owes: null, soloLeft: null, corrected: null }
  return {
    on,
    problem: problem && fourEyesWords[problem],
    owes: await owedEmergency(db, actor.id),
    soloLeft: singleEditor ? Math.max(0, soloLimit - (await soloCount(db, actor.id))) : null,
    corrected: await owedCorrection(db, actor.id),
  }
}
