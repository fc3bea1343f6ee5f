import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { briefLenses, generationAttempts } from '@/db/schema/lenses'
import type { Actor } from '../actor'
import type { Outcome } from '../command'
import { Forbidden, NotFound } from '../errors'
import { acknowledgeFinding } from '../lenses/acknowledge-finding'
import { addLens } from '../lenses/add-lens'
import { approveLens } from '../lenses/approve-lens'
import { dropLens } from '../lenses/drop-lens'
import { keepText } from '../lenses/keep-text'
import { omitLens } from '../lenses/omit-lens'
import { omitRemaining } from '../lenses/omit-remaining'
import { overruleLedger } from '../lenses/overrule-ledger'
import { regenerateLens } from '../lenses/regenerate-lens'
import { rejectLens } from '../lenses/reject-lens'
import { reopenLens } from '../lenses/reopen-lens'
import { requestLenses } from '../lenses/request-lenses'
import { saveAndApproveLens } from '../lenses/save-and-approve-lens'
import { saveLensText } from '../lenses/save-lens-text'
import { showPassages } from '../lenses/show-passages'
import { takeNewDefinition } from '../lenses/take-new-definition'
import { useCandidate } from '../lenses/use-candidate'
import { withdrawAcknowledgement } from '../lenses/withdraw-acknowledgement'
import { withdrawLedgerOverrule } from '../lenses/withdraw-ledger-overrule'
import { addSource } from '../sources/add-source'
import { addTranslation } from '../sources/add-translation'
import { makeMainSource } from '../sources/make-main-source'
import { removeSource } from '../sources/remove-source'
import { removeTranslation } from '../sources/remove-translation'
import { replaceSnapshot } from '../sources/replace-snapshot'
import { requestTranslation } from '../sources/request-translation'
import { aBrief, aFrontText, aPerson, aSource, putInto, theBrief, theCopy } from '../testing/newsroom'
import { isDesk } from '../users/user'
import { assign } from './assign'
import type { Brief, PublicState, WorkingState } from './brief'
import { type BriefAction, briefRules, type Rule } from './policy'
import { publish } from './publish'
import { briefFor } from './queries'
import { removeText } from './remove-text'
import { renameStory } from './rename-story'
import { requestFrontDraft } from './request-front-draft'
import { restoreRevision } from './restore-revision'
import { reviewCorrection } from './review-correction'
import { saveFrontText } from './save-front-text'
import { sendBack } from './send-back'
import { setPerspectivesToFollow } from './set-perspectives-to-follow'
import { submit } from './submit'
import { takeDraft } from './take-draft'
import { withdraw } from './withdraw'

type Person = Extract<Actor, { kind: 'user' }>
type Given = { brief: Brief; hash: string; attemptId: string; lens: { id: string; version: number } }
type Run = (actor: Actor, given: Given) => Promise<Outcome<unknown, string>>

/** Every command on a brief, under the rule of the table that governs it. */
const commands: { name: string; rule: BriefAction; run: Run }[] = [
  {
    name: 'read',
    rule: 'read',
    run: async (actor, { brief }) => ({ ok: true, value: await briefFor(actor, brief.id) }),
  },
  {
    name: 'saveFrontText',
    rule: 'edit',
    run: (actor, { brief }) =>
      saveFrontText(actor, {
        briefId: brief.id,
        baseRevision: brief.revision,
        kind: 'save',
        front: aFrontText,
        topicIds: [],
        sources: [],
      }),
  },
  {
    name: 'restoreRevision',
    rule: 'edit',
    run: (actor, { brief }) =>
      restoreRevision(actor, { briefId: brief.id, baseRevision: brief.revision, number: 1 }),
  },
  {
    name: 'takeDraft',
    rule: 'edit',
    run: (actor, { brief, attemptId }) =>
      takeDraft(actor, {
        briefId: brief.id,
        baseRevision: brief.revision,
        attemptId,
        fields: ['headline'],
      }),
  },
  {
    name: 'addSource',
    rule: 'edit',
    run: (actor, { brief }) => addSource(actor, { briefId: brief.id, source: aSource }),
  },
  {
    name: 'removeSource',
    rule: 'edit',
    run: (actor, { brief }) => removeSource(actor, { briefId: brief.id, sourceId: v7() }),
  },
  {
    name: 'replaceSnapshot',
    rule: 'edit',
    run: (actor, { brief }) => replaceSnapshot(actor, { briefId: brief.id, sourceId: v7(), text: 'A text.' }),
  },
  {
    name: 'addTranslation',
    rule: 'edit',
    run: (actor, { brief }) => addTranslation(actor, { briefId: brief.id, sourceId: v7(), text: 'A text.' }),
  },
  {
    name: 'requestTranslation',
    rule: 'edit',
    run: (actor, { brief }) => requestTranslation(actor, { briefId: brief.id, sourceId: v7() }),
  },
  {
    name: 'removeTranslation',
    rule: 'edit',
    run: (actor, { brief }) => removeTranslation(actor, { briefId: brief.id, sourceId: v7() }),
  },
  {
    name: 'makeMainSource',
    rule: 'edit',
    run: (actor, { brief }) => makeMainSource(actor, { briefId: brief.id, sourceId: v7() }),
  },
  {
    name: 'requestFrontDraft',
    rule: 'draft_front',
    run: (actor, { brief }) => requestFrontDraft(actor, { briefId: brief.id }),
  },
  {
    name: 'requestLenses',
    rule: 'request_lenses',
    run: (actor, { brief }) => requestLenses(actor, { briefId: brief.id }),
  },
  {
    name: 'regenerateLens',
    rule: 'request_lenses',
    run: (actor, { lens }) => regenerateLens(actor, { lensId: lens.id, instruction: '' }),
  },
  {
    name: 'saveLensText',
    rule: 'write_lens',
    run: (actor, { lens }) =>
      saveLensText(actor, { lensId: lens.id, version: lens.version, body: 'A reading of it.' }),
  },
  {
    name: 'useCandidate',
    rule: 'write_lens',
    run: (actor, { lens }) =>
      useCandidate(actor, { lensId: lens.id, version: lens.version, candidateId: v7() }),
  },
  {
    name: 'keepText',
    rule: 'write_lens',
    run: (actor, { lens }) => keepText(actor, { lensId: lens.id, version: lens.version, candidateId: v7() }),
  },
  {
    name: 'addLens',
    rule: 'choose_lenses',
    run: (actor, { brief }) => addLens(actor, { briefId: brief.id, key: 'household' }),
  },
  {
    name: 'dropLens',
    rule: 'choose_lenses',
    run: (actor, { lens }) => dropLens(actor, { lensId: lens.id, version: lens.version }),
  },
  {
    name: 'takeNewDefinition',
    rule: 'write_lens',
    run: (actor, { lens }) => takeNewDefinition(actor, { lensId: lens.id, version: lens.version }),
  },
  {
    name: 'saveAndApproveLens',
    rule: 'decide_lens',
    run: (actor, { lens }) =>
      saveAndApproveLens(actor, { lensId: lens.id, version: lens.version, body: 'A reading of it.' }),
  },
  {
    name: 'approveLens',
    rule: 'decide_lens',
    run: (actor, { lens }) => approveLens(actor, { lensId: lens.id, hash: 'x' }),
  },
  {
    name: 'showPassages',
    rule: 'decide_lens',
    run: (actor, { lens }) => showPassages(actor, { lensId: lens.id, hash: 'x', passages: ['end'] }),
  },
  {
    name: 'rejectLens',
    rule: 'decide_lens',
    run: (actor, { lens }) =>
      rejectLens(actor, { lensId: lens.id, version: lens.version, reason: 'accuracy' }),
  },
  {
    name: 'omitLens',
    rule: 'decide_lens',
    run: (actor, { lens }) =>
      omitLens(actor, { lensId: lens.id, version: lens.version, reason: 'Nothing in the source.' }),
  },
  {
    name: 'omitRemaining',
    rule: 'decide_lens',
    run: (actor, { brief }) => omitRemaining(actor, { briefId: brief.id, reason: 'Nothing in the source.' }),
  },
  {
    name: 'reopenLens',
    rule: 'decide_lens',
    run: (actor, { lens }) => reopenLens(actor, { lensId: lens.id, version: lens.version }),
  },
  {
    name: 'setPerspectivesToFollow',
    rule: 'decide_lens',
    run: (actor, { brief }) => setPerspectivesToFollow(actor, { briefId: brief.id, on: true }),
  },
  {
    name: 'acknowledgeFinding',
    rule: 'overrule',
    run: (actor, { brief }) =>
      acknowledgeFinding(actor, { ...aPassage(brief), reason: 'gate_wrong', note: '' }),
  },
  {
    name: 'withdrawAcknowledgement',
    rule: 'overrule',
    run: (actor, { brief }) => withdrawAcknowledgement(actor, aPassage(brief)),
  },
  {
    name: 'overruleLedger',
    rule: 'overrule',
    run: (actor, { brief }) =>
      overruleLedger(actor, {
        ...aSentence(brief),
        verdict: 'supported',
        reason: 'It stands in the source.',
      }),
  },
  {
    name: 'withdrawLedgerOverrule',
    rule: 'overrule',
    run: (actor, { brief }) => withdrawLedgerOverrule(actor, aSentence(brief)),
  },
  {
    name: 'submit',
    rule: 'submit',
    run: (actor, { brief, hash }) => submit(actor, { briefId: brief.id, hash }),
  },
  {
    name: 'sendBack',
    rule: 'send_back',
    run: (actor, { brief }) => sendBack(actor, { briefId: brief.id, reason: 'Check the fares.' }),
  },
  {
    name: 'publish',
    rule: 'publish',
    run: (actor, { brief, hash }) => publish(actor, { briefId: brief.id, hash, publicNote: '' }),
  },
  {
    name: 'reviewCorrection',
    rule: 'review_correction',
    run: (actor, { brief }) => reviewCorrection(actor, { briefId: brief.id, number: 1 }),
  },
  {
    name: 'assign',
    rule: 'assign',
    run: (actor, { brief }) => assign(actor, { briefId: brief.id, userId: null }),
  },
  {
    name: 'renameStory',
    rule: 'rename',
    run: (actor, { brief }) => renameStory(actor, { briefId: brief.id, slug: `moved-${v7()}` }),
  },
  {
    name: 'withdraw',
    rule: 'withdraw',
    run: (actor, { brief }) => withdraw(actor, { briefId: brief.id, reason: 'It was wrong.' }),
  },
  {
    name: 'removeText',
    rule: 'remove_text',
    run: (actor, { brief }) => removeText(actor, { briefId: brief.id, place: 'summary', reason: 'By law.' }),
  },
]

const aPassage = (brief: Brief) => ({
  briefId: brief.id,
  place: 'front',
  gate: 'unsupported_number' as const,
  passage: '99 percent',
})

const aSentence = (brief: Brief) => ({
  briefId: brief.id,
  place: 'household',
  sentence: 'Bakers closed their shops.',
})

const workings: WorkingState[] = ['draft', 'in_review', 'scheduled', 'done']
const publics: PublicState[] = ['unpublished', 'published', 'withdrawn']
const cells = workings.flatMap((working) => publics.map((seen) => ({ working, seen })))

type Asked = { who: string; person: Person; own: boolean }
type Cell = { working: WorkingState; seen: PublicState }
let people: Asked[] = []
let author: Person
let assignee: Person

beforeAll(async () => {
  author = await aPerson('writer', 'The author')
  assignee = await aPerson('writer', 'The assignee')
  people = [
    { who: 'the author', person: author, own: true },
    { who: 'the assignee', person: assignee, own: true },
    { who: 'another writer', person: await aPerson('writer'), own: false },
    { who: 'an editor', person: await aPerson('editor'), own: false },
    { who: 'an admin', person: await aPerson('admin'), own: false },
  ]
})

async function given(working: WorkingState, seen: PublicState): Promise<Given> {
  const started = await aBrief(author)
  await assign(await aPerson('editor'), { briefId: started.id, userId: assignee.id })
  const brief = await putInto(started, working, seen)
  const [lens] = await db.select().from(briefLenses).where(eq(briefLenses.briefId, brief.id))
  if (!lens) throw new Error('a brief without lenses')
  const attemptId = await aFrontDraft(brief)
  return { brief, hash: (await theCopy(brief.id)).hash, lens, attemptId }
}

async function aFrontDraft(brief: Brief): Promise<string> {
  const id = v7()
  await db.insert(generationAttempts).values({
    id,
    briefId: brief.id,
    task: 'front',
    number: 1,
    state: 'done',
    baseVersion: 1,
    requestedBy: author.id,
    output: aFrontText,
  })
  return id
}

type Answer = 'allowed' | 'not now' | 'forbidden' | 'not found'

async function answerOf(run: Promise<Outcome<unknown, string>>): Promise<Answer> {
  try {
    const outcome = await run
    return !outcome.ok && outcome.reason === 'not_now' ? 'not now' : 'allowed'
  } catch (error) {
    if (error instanceof NotFound) return 'not found'
    if (error instanceof Forbidden) return 'forbidden'
    throw error
  }
}

function expected(rule: BriefAction, { person, own }: Asked, { working, seen }: Cell): Answer {
  const row: Rule = briefRules[rule]
  const desk = isDesk(person.role)
  if (!desk && !own) return 'not found'
  const states = desk ? row.desk : row.own
  if (!desk && row.own.length === 0) return 'forbidden'
  if (row.admins && person.role !== 'admin') return 'forbidden'
  return states.includes(working) && row.public.includes(seen) ? 'allowed' : 'not now'
}

describe.each(commands)('$name', ({ rule, run }) => {
  test.each(cells)('obeys the table when the brief is $working and $seen', async ({ working, seen }) => {
    let shared = await given(working, seen)
    for (const asked of people) {
      const { who, person } = asked
      const answer = await answerOf(run(person, shared))
      expect(`${who}: ${answer}`).toBe(`${who}: ${expected(rule, asked, { working, seen })}`)
      if (answer === 'allowed') shared = await given(working, seen)
      else expect(await theBrief(shared.brief.id)).toEqual(shared.brief)
    }
  })
})

test('a writer is told the same of a brief of somebody else as of none', async () => {
  const { brief } = await given('draft', 'unpublished')
  const stranger = await aPerson('writer')
  const refusals = await Promise.all(
    [brief.id, v7()].map((id) => briefFor(stranger, id).catch((error: unknown) => error)),
  )
  expect(refusals[0]).toBeInstanceOf(NotFound)
  expect(refusals[0]).toEqual(refusals[1])
})

test('the system may not act on a brief as if it were a person', async () => {
  const shared = await given('in_review', 'unpublished')
  const robot: Actor = { kind: 'system', job: 'test' }
  for (const { name, run } of commands)
    expect(`${name}: ${await answerOf(run(robot, shared))}`).toBe(`${name}: not found`)
})
