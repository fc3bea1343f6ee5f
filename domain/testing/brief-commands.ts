import { v7 } from 'uuid'
import type { Actor } from '../actor'
import { addSource } from '../briefs/add-source'
import { addTranslation } from '../briefs/add-translation'
import { assign } from '../briefs/assign'
import type { Brief } from '../briefs/brief'
import { makeMainSource } from '../briefs/make-main-source'
import type { BriefAction } from '../briefs/policy'
import { removeSource } from '../briefs/remove-source'
import { removeTranslation } from '../briefs/remove-translation'
import { replaceSnapshot } from '../briefs/replace-snapshot'
import { requestFrontDraft } from '../briefs/request-front-draft'
import { requestTranslation } from '../briefs/request-translation'
import { restoreRevision } from '../briefs/restore-revision'
import { saveFrontText } from '../briefs/save-front-text'
import { sendBack } from '../briefs/send-back'
import { submit } from '../briefs/submit'
import { takeDraft } from '../briefs/take-draft'
import type { AnyRefusal, Outcome } from '../command'
import { hold } from '../publication/hold'
import { publish } from '../publication/publish'
import { publishInEmergency } from '../publication/publish-in-emergency'
import { pullLens } from '../publication/pull-lens'
import { briefFor } from '../publication/queries'
import { releaseHold } from '../publication/release-hold'
import { removeText } from '../publication/remove-text'
import { renameStory } from '../publication/rename-story'
import { requestHold } from '../publication/request-hold'
import { reviewPublished } from '../publication/review-published'
import { schedule } from '../publication/schedule'
import { settleHoldRequest } from '../publication/settle-hold-request'
import { unschedule } from '../publication/unschedule'
import { withdraw } from '../publication/withdraw'
import { lensCommands } from './lens-commands'
import { aFrontText, aSource } from './newsroom'

export type Given = { brief: Brief; hash: string; attemptId: string; lens: { id: string; version: number } }
type Run = (actor: Actor, given: Given) => Promise<Outcome<unknown, AnyRefusal>>

export type BriefCommand = { name: string; rule: BriefAction; run: Run }

/** Every command on a brief, under the rule of the table that governs it. */
export const briefCommands: BriefCommand[] = [
  ...lensCommands,
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
    name: 'reviewPublished',
    rule: 'review_published',
    run: (actor, { brief }) => reviewPublished(actor, { briefId: brief.id, version: 1 }),
  },
  {
    name: 'publishInEmergency',
    rule: 'publish',
    run: (actor, { brief, hash }) =>
      publishInEmergency(actor, { briefId: brief.id, hash, publicNote: '', reason: 'It cannot wait.' }),
  },
  {
    name: 'schedule',
    rule: 'schedule',
    run: (actor, { brief, hash }) =>
      schedule(actor, { briefId: brief.id, hash, publicNote: '', at: new Date(Date.now() + 3_600_000) }),
  },
  {
    name: 'unschedule',
    rule: 'unschedule',
    run: (actor, { brief }) => unschedule(actor, { briefId: brief.id }),
  },
  {
    name: 'hold',
    rule: 'hold',
    run: (actor, { brief }) => hold(actor, { briefId: brief.id, reason: 'The figure is in doubt.' }),
  },
  {
    name: 'releaseHold',
    rule: 'hold',
    run: (actor, { brief }) => releaseHold(actor, { briefId: brief.id, reason: 'The figure is right.' }),
  },
  {
    name: 'requestHold',
    rule: 'request_hold',
    run: (actor, { brief }) => requestHold(actor, { briefId: brief.id, reason: 'The figure is in doubt.' }),
  },
  {
    name: 'settleHoldRequest',
    rule: 'hold',
    run: (actor, { brief }) => settleHoldRequest(actor, { briefId: brief.id, reason: 'It is right.' }),
  },
  {
    name: 'pullLens',
    rule: 'pull_lens',
    run: (actor, { brief }) =>
      pullLens(actor, { briefId: brief.id, key: 'household', reason: 'It names the wrong year.' }),
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
