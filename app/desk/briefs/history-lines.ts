import type { Route } from 'next'
import type { HistoryLine } from '@/components/desk/history-list'
import type { RevisionKind } from '@/domain/briefs/brief'
import type { HistoryEntry } from '@/domain/briefs/history'

const revisionWords = {
  start: 'started the brief',
  save: 'saved the text',
  autosave: 'wrote',
  model: 'took texts from a draft',
  import: 'changed the sources',
  restore: 'restored an earlier text',
} as const satisfies Record<RevisionKind, string>

const eventWords: Record<string, string> = {
  'brief.started': 'started the brief.',
  'brief.submitted': 'submitted it for review.',
  'brief.sent_back': 'sent it back to the writer',
  'brief.assigned': 'assigned it.',
  'brief.withdrawn': 'withdrew it',
  'brief.perspectives_deferred': 'let it be published with perspectives to follow.',
  'brief.perspectives_required': 'made publishing wait for the lenses.',
  'brief.draft_requested': 'asked for a draft with AI.',
  'brief.front_draft_requested': 'asked for a draft with AI.',
  'story.renamed': 'moved the story to another address.',
  'source.added': 'added a source.',
  'source.removed': 'removed a source.',
  'source.text_replaced': 'replaced the text of a source.',
  'source.made_main': 'made another source the main one.',
  'lens.saved': 'saved a text for',
  'lens.approved': 'approved',
  'lens.rejected': 'rejected',
  'lens.omitted': 'left out',
  'lens.reopened': 'reopened',
  'lens.added': 'added',
  'lens.dropped': 'dropped',
  'lens.candidate_used': 'took the new text of',
  'lens.candidate_dropped': 'kept the old text of',
  'finding.overruled': 'overruled a finding in',
}

/** The past of a brief in sentences. A revision that can be compared leads to its comparison. */
export const historyLines = (
  briefId: string,
  entries: HistoryEntry[],
  names: Map<string, string>,
): HistoryLine[] =>
  entries.map((entry, at) => {
    const { who } = entry
    const key = `${entry.type} ${entry.at.toISOString()} ${at}`
    if (entry.type === 'revision') {
      const saves = entry.autosaves > 1 ? `, saved by itself ${entry.autosaves} times` : ''
      const compare: Route = `/desk/briefs/${briefId}/history?revision=${entry.number}`
      const sentence = `${revisionWords[entry.kind]} (revision ${entry.number}${saves}).`
      return { key, at: entry.at, who, sentence, mark: null, revision: entry.number, compare }
    }
    const plain = { key, at: entry.at, who, revision: null, compare: null }
    if (entry.type === 'version') {
      const note = entry.note ? `: ${entry.note}` : '.'
      return { ...plain, sentence: `published version ${entry.number}${note}`, mark: 'Published' }
    }
    return { ...plain, sentence: eventSentence(entry, names), mark: null }
  })

function eventSentence(
  { action, detail }: HistoryEntry & { type: 'event' },
  names: Map<string, string>,
): string {
  const words = eventWords[action] ?? `${action.replace(/[._]/g, ' ')}.`
  const place = detail.key ?? detail.place
  const lens =
    typeof place === 'string' ? (place === 'front' ? 'the front text' : (names.get(place) ?? place)) : ''
  const reason = typeof detail.reason === 'string' && action.startsWith('brief.') ? `: ${detail.reason}` : ''
  const sentence = [words, lens].filter(Boolean).join(' ') + reason
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}
