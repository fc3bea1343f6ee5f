type Facts = { detail: Record<string, unknown>; brief: string; person: string }
type Sentence = string | ((facts: Facts) => string)

const quoted = (text: unknown) => `“${typeof text === 'string' && text ? text : 'untitled'}”`
const list = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))
const time = (value: unknown) => `${list(value).slice(0, 16).replace('T', ' ')} UTC`
const lens = (did: string) => (facts: Facts) => `${did} the lens ${list(facts.detail.key)} of ${facts.brief}`
/** One of the texts of a brief; older lines name only lenses. */
const textOf = ({ brief: it, detail }: Facts) =>
  detail.place === 'front'
    ? `the front text of ${it}`
    : `the lens ${list(detail.place ?? detail.key)} of ${it}`
const person = (did: string) => (facts: Facts) => `${did} ${facts.person}`
const brief = (did: string) => (facts: Facts) => `${did} ${facts.brief}`

const grounds: Record<string, string> = {
  correction: ', without a second person',
  single_editor: ', without a second person, in single-editor hours',
  four_eyes_off: ', without asking for a second person',
}

const publishedAs = ({ kind, correction, scheduledBy, newHeadline, ...how }: Facts['detail']) => {
  const alone = how.emergency ? `, in an emergency: ${list(how.emergency)}` : (grounds[list(how.alone)] ?? '')
  const atItsTime = scheduledBy ? ', as it was scheduled' : ''
  if (kind === 'correction')
    return `, as correction ${list(correction)}${newHeadline ? ' with a new headline' : ''}${alone}`
  if (kind === 'update') return `, as an update${atItsTime}${alone}`
  return `${kind === 'minor' ? ', as a minor change' : ''}${atItsTime}${alone}`
}

const mailedOrNot = ({ mailed }: Facts['detail']) => {
  if (mailed === undefined) return 'a link was made'
  return mailed ? 'the link went to them by mail' : 'no link was made, because there is no mail server'
}

/** What was done, after the name of who did it. `{ detail, brief, person }` name what it was done to. */
const sentences: Record<string, Sentence> = {
  'brief.started': brief('started'),
  'brief.saved': ({ brief: it, detail }) => `saved ${it}, revision ${list(detail.revision)}`,
  'brief.autosaved': ({ brief: it, detail }) => `typed in ${it}, revision ${list(detail.revision)}`,
  'brief.submitted': brief('submitted for review'),
  'brief.sent_back': brief('sent back'),
  'brief.published': ({ brief: it, detail }) =>
    `published version ${list(detail.version)} of ${it}${publishedAs(detail)}`,
  'brief.scheduled': ({ brief: it, detail }) => `scheduled ${it} for ${time(detail.at)}`,
  'brief.unscheduled': ({ brief: it, detail }) => `took back the schedule of ${it} for ${time(detail.at)}`,
  'brief.schedule_failed': ({ brief: it, detail }) =>
    `did not publish ${it}, which was scheduled for ${time(detail.at)}: ${list(detail.problem)}`,
  'correction.reviewed': ({ brief: it, detail }) =>
    `reviewed correction ${list(detail.number)} of ${it}, which stands in version ${list(detail.version)}`,
  'emergency.reviewed': ({ brief: it, detail }) =>
    `reviewed version ${list(detail.version)} of ${it}, which was published in an emergency`,
  'solo.reviewed': ({ brief: it, detail }) =>
    `reviewed version ${list(detail.version)} of ${it}, which was published without a second person`,
  'story.held': ({ brief: it, detail }) => `told readers that ${it} is being checked: ${list(detail.reason)}`,
  'story.released': ({ brief: it, detail }) => `ended the check of ${it}: ${list(detail.found)}`,
  'hold.requested': ({ brief: it, detail }) => `asked to hold ${it}: ${list(detail.reason)}`,
  'hold.declined': ({ brief: it, detail }) => `saw no need to hold ${it}: ${list(detail.reason)}`,
  'lens.pulled': (facts) =>
    `${lens('pulled')(facts)} off the page, in version ${list(facts.detail.version)}: ${list(facts.detail.reason)}`,
  'brief.withdrawn': ({ brief: it, detail }) => `withdrew ${it}: ${list(detail.reason)}`,
  'brief.assigned': ({ brief: it, detail, person: to }) =>
    detail.to ? `gave ${it} to ${to}` : `took the assignment off ${it}`,
  'brief.restored': ({ brief: it, detail }) => `restored revision ${list(detail.from)} of ${it}`,
  'brief.draft_requested': brief('asked for a draft of'),
  'brief.drafted': brief('drafted'),
  'brief.draft_taken': brief('took words of the draft into'),
  'brief.perspectives_deferred': brief('let perspectives follow later for'),
  'brief.perspectives_required': brief('asked for perspectives before the publication of'),
  'brief.script_attached': brief('gave recorded answers to'),
  'demo.finished': 'finished the demonstration newsroom',
  'signing_key.made': 'made a key that signs records',
  'signing_key.retired': ({ detail }) =>
    detail.unreadable
      ? 'retired a signing key that this installation can no longer open'
      : 'retired a signing key',
  'story.renamed': ({ brief: it, detail }) =>
    `moved ${it} from /stories/${list(detail.from)} to /stories/${list(detail.to)}`,
  'story.text_removed': ({ brief: it, detail }) =>
    `removed “${list(detail.name)}” from every version of ${it} for legal reasons: ${list(detail.reason)}`,
  'lenses.requested': brief('asked for the lenses of'),
  'lens.regeneration_requested': lens('asked again for'),
  'lens.proposed': lens('put a drafted text, not yet reviewed, into'),
  'lens.saved': lens('saved a text for'),
  'lens.passages_shown': lens('had flagged passages or the end of the text on the screen in'),
  'lens.approved': lens('approved'),
  'lens.rejected': (facts) => `${lens('rejected')(facts)}: ${list(facts.detail.reason).replaceAll('_', ' ')}`,
  'lens.omitted': (facts) => `${lens('omitted')(facts)}: ${list(facts.detail.reason)}`,
  'lens.reopened': lens('reopened'),
  'lens.candidate_arrived': lens('kept a second drafted text beside'),
  'lens.candidate_used': lens('used the new text for'),
  'lens.text_kept': lens('kept the old text of'),
  'lens.result_unused': lens('set aside a late text for'),
  'lens.added': lens('added'),
  'lens.dropped': lens('dropped'),
  'lens.definition_taken': lens('took the new definition of'),
  'lens_definition.saved': ({ detail }) => `saved version ${list(detail.version)} of a lens definition`,
  'finding.overruled': brief('overruled a finding on'),
  'finding.restored': brief('let a finding stand again on'),
  'ledger.kept': (facts) => `kept a sentence in ${textOf(facts)} as it is: ${list(facts.detail.reason)}`,
  // From before the ledger stopped saying what bears a sentence out: who, where and why stay readable.
  'ledger.overruled': (facts) =>
    `answered for a sentence in ${textOf(facts)}, by the rules of that time: ${list(facts.detail.reason)}`,
  'ledger.restored': (facts) => `took back the answer to a sentence in ${textOf(facts)}`,
  'attempt.claimed': brief('began to ask a model for'),
  'attempt.evidence_found': brief('picked sentences of the source for'),
  'attempt.failed': ({ brief: it, detail }) => `got no answer for ${it}: ${list(detail.class)}`,
  'attempt.cancelled': brief('cancelled a request for'),
  'source.added': brief('added a source to'),
  'source.removed': brief('removed a source from'),
  'source.made_main': brief('chose the main source of'),
  'source.text_replaced': brief('replaced the text of a source of'),
  'source.translation_added': brief('gave a translation of a source of'),
  'source.translation_removed': brief('removed the translation of a source of'),
  'source.translation_requested': brief('asked for a translation of a source of'),
  'source.translated': brief('put a machine translation beside a source of'),
  'source.translation_unused': brief('set aside a late translation of a source of'),
  'person.created': person('made an account for'),
  'person.invited': ({ detail }) => `invited ${list(detail.email)} as ${list(detail.role)}`,
  'invitation.revoked': ({ detail }) => `revoked the invitation of ${list(detail.email)}`,
  'person.joined': person('took up the invitation of'),
  'person.role_changed': ({ person: who, detail }) =>
    `changed the role of ${who} from ${list(detail.from)} to ${list(detail.to)}`,
  'person.disabled': person('disabled'),
  'person.enabled': person('enabled'),
  'person.renamed': 'changed their own name',
  'person.signed_in': 'signed in',
  'person.signed_out': 'signed out',
  'person.signed_out_everywhere': person('ended every session of'),
  'sign_in.slowed': ({ detail }) =>
    `kept ${list(detail.address)} from signing in for a while, after ${list(detail.failures)} wrong passwords`,
  'person.sign_in_unlocked': person('let try to sign in again'),
  'person.reset_requested': ({ person: who, detail }) =>
    `asked for a new password for ${who}; ${mailedOrNot(detail)}`,
  'person.reset_link_made': ({ person: who, detail }) =>
    `made a link for a new password of ${who}, as the account ${list(detail.account)} of the server`,
  'person.link_notice_dismissed': 'put away the notice that somebody else made a link for their account',
  'person.password_reset': ({ person: who, detail }) =>
    `set a new password by link for ${who}${detail.madeBy === 'system:command line' ? '; the link was made on the command line' : ''}`,
  'person.password_changed': 'changed their own password',
  'prompt.shipped': ({ detail }) =>
    `added version ${list(detail.version)} of the prompts, which came with the program`,
  'prompt.released': ({ detail }) =>
    `wrote version ${list(detail.version)} of the prompts: ${list(detail.note)}`,
  'prompt.made_default': ({ detail }) =>
    `made version ${list(detail.version)} of the prompts the default, after version ${list(detail.before)}${detail.override ? `, although it ${detail.objection === 'worse' ? 'had more blockers in a comparison' : 'was not compared'}: ${list(detail.override)}` : ''}`,
  'prompt.rolled_back': ({ detail }) =>
    `rolled the prompts back from version ${list(detail.from)} to version ${list(detail.version)}`,
  'bench.requested': ({ detail }) =>
    `asked to compare versions ${list(detail.versionA)} and ${list(detail.versionB)} of the prompts, ${list(detail.requests)} requests`,
  'bench.cancelled': ({ detail }) =>
    `cancelled the comparison of versions ${list(detail.versionA)} and ${list(detail.versionB)} of the prompts`,
  'bench.answered': 'kept a text for a comparison of prompts',
  'topic.added': ({ detail }) => `added the topic ${quoted(detail.name)}`,
  'topic.saved': ({ detail }) =>
    `saved the topic ${quoted(detail.name)}${detail.active === false ? ', no longer offered' : ''}`,
  'settings.saved': ({ detail }) => `changed the settings: ${list(detail.keys)}`,
  'settings.ai_saved': ({ detail }) =>
    `chose the provider ${list(detail.provider)} ${list(detail.model)}`.trim(),
  'settings.prices_saved': 'changed the prices of models',
  'settings.budget_saved': 'changed the daily budget',
  'problem.reported': brief('reported a problem with'),
  'problem.settled': ({ brief: it, detail }) =>
    `settled a problem report about ${it}: ${list(detail.state).replaceAll('_', ' ')}${detail.correction === undefined ? '' : `, correction ${list(detail.correction)}`}`,
  'problem.reopened': brief('opened again a problem report about'),
  'mail.sent': 'sent a letter',
  'mail.failed': 'could not send a letter',
  'job.retried': ({ detail }) => `tried a failed job again: ${list(detail.task)}`,
}

/** The acts that the log has words for. */
export const knownActions = Object.keys(sentences)

/** An act in words, without its subject's name in front; an unknown act is called by its own name. */
export function sayAct(action: string, facts: Facts): string {
  const sentence = sentences[action] ?? action
  return typeof sentence === 'string' ? sentence : sentence(facts)
}
