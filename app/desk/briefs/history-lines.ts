import type { HistoryLine } from '@/components/desk/history-list'
import { sayAct } from '@/domain/audit/say-act'
import type { RevisionKind } from '@/domain/briefs/brief'
import type { HistoryEntry } from '@/domain/publication/history'

const revisionWords = {
  start: 'started the brief',
  save: 'saved the text',
  autosave: 'wrote',
  model: 'took texts from a draft',
  import: 'changed the sources',
  restore: 'restored an earlier text',
} as const satisfies Record<RevisionKind, string>

/** What publishing again was. */
const kindWords: Record<string, string> = {
  correction: ' as a correction',
  update: ' as an update',
  minor: ' as a minor change',
}

/** Automatic steps that tell a reader of the history nothing, or repeat another line. */
const unspoken = ['attempt.claimed', 'brief.script_attached', 'brief.started']

type Known = { people: Map<string, string>; lenses: Map<string, string> }

/** The past of a brief in sentences. A revision leads to its comparison with the one before. */
export const historyLines = (entries: HistoryEntry[], known: Known): HistoryLine[] =>
  entries
    .filter((entry) => entry.type !== 'event' || !unspoken.includes(entry.action))
    .map((entry, at) => {
      const { who } = entry
      const key = `${entry.type} ${entry.at.toISOString()} ${at}`
      if (entry.type === 'revision') {
        const saves = entry.autosaves > 1 ? `, saved by itself ${entry.autosaves} times` : ''
        const sentence = `${revisionWords[entry.kind]} (revision ${entry.number}${saves}).`
        return { key, at: entry.at, who, sentence, mark: null, revision: entry.number }
      }
      const plain = { key, at: entry.at, who, revision: null }
      if (entry.type === 'version') {
        const note = entry.note ? `: ${entry.note}` : '.'
        return {
          ...plain,
          sentence: `published version ${entry.number}${kindWords[entry.kind] ?? ''}${note}`,
          mark: 'Published',
        }
      }
      return { ...plain, sentence: eventSentence(entry, known), mark: null }
    })

function eventSentence(
  { action, detail }: HistoryEntry & { type: 'event' },
  { people, lenses }: Known,
): string {
  const { to, reason } = detail
  const key = typeof detail.task === 'string' ? detail.task.replace(/^lens:/, '') : detail.key
  const sentence = sayAct(action, {
    detail: { ...detail, key: typeof key === 'string' ? (lenses.get(key) ?? key) : key },
    brief: 'the brief',
    person: typeof to === 'string' ? (people.get(to) ?? 'another person') : '',
  })
  const why = action === 'brief.sent_back' && typeof reason === 'string' ? `: ${reason}` : ''
  const ended = /[.!?]$/.test(sentence + why) ? '' : '.'
  return sentence.replace(/ of the brief$/, '') + why + ended
}
