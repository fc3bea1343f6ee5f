import { v7 } from 'uuid'
import type { Brief } from '../briefs/brief'
import { addLens } from '../lenses/add-lens'
import { approveLens } from '../lenses/approve-lens'
import { dropLens } from '../lenses/drop-lens'
import { keepText } from '../lenses/keep-text'
import { omitLens } from '../lenses/omit-lens'
import { omitRemaining } from '../lenses/omit-remaining'
import { regenerateLens } from '../lenses/regenerate-lens'
import { rejectLens } from '../lenses/reject-lens'
import { reopenLens } from '../lenses/reopen-lens'
import { requestLenses } from '../lenses/request-lenses'
import { saveAndApproveLens } from '../lenses/save-and-approve-lens'
import { saveLensText } from '../lenses/save-lens-text'
import { showPassages } from '../lenses/show-passages'
import { takeNewDefinition } from '../lenses/take-new-definition'
import { useCandidate } from '../lenses/use-candidate'
import { setPerspectivesToFollow } from '../publication/set-perspectives-to-follow'
import { acknowledgeFinding } from '../review/acknowledge-finding'
import { keepSentence } from '../review/keep-sentence'
import { withdrawAcknowledgement } from '../review/withdraw-acknowledgement'
import { withdrawKeptSentence } from '../review/withdraw-kept-sentence'
import type { BriefCommand } from './brief-commands'

/** Every command on the lenses of a brief and on what the checks found in them. */
export const lensCommands: BriefCommand[] = [
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
    name: 'keepSentence',
    rule: 'overrule',
    run: (actor, { brief }) => keepSentence(actor, { ...aSentence(brief), reason: 'Said at the hearing.' }),
  },
  {
    name: 'withdrawKeptSentence',
    rule: 'overrule',
    run: (actor, { brief }) => withdrawKeptSentence(actor, aSentence(brief)),
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
