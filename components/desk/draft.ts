import {
  type FrontField,
  type FrontText,
  frontFieldLabels,
  frontFields,
  quickTakeKeys,
} from '@/domain/front-text'
import type { SourceDetails } from '@/domain/sources/schema'

/** The edit form as flat texts, so that comparing, keeping and sending it treat every field alike. */
export type Draft = Record<string, string>

export const sourceFields = {
  publisher: 'Publisher',
  url: 'Original URL',
  title: 'Original title',
  author: 'Author',
  publishedAt: 'Published (UTC)',
  kind: 'Kind of source',
} as const
export type SourceFieldName = keyof typeof sourceFields
const sourceFieldNames = ['publisher', 'url', 'title', 'author', 'publishedAt', 'kind'] as const

/** A field of a source in the form, which has one of each for every source. */
export const inForm = (field: SourceFieldName | 'id') => `sources.${field}` as const
export const skipName = (key: string) => `skip${key}`
export const sourceKey = (sourceId: string, field: SourceFieldName) => `${sourceId} ${field}`

type Content = { front: FrontText; topicIds: string[]; sources: SourceDetails[] }

/** The form for what the server has. */
export function draftOf({ front, topicIds, sources }: Content): Draft {
  const draft: Draft = {
    headline: front.headline,
    summary: front.summary,
    whyItMatters: front.whyItMatters,
    topicIds: [...topicIds].sort().join(' '),
  }
  for (const key of quickTakeKeys) {
    draft[key] = front.quickTakes[key].text
    draft[skipName(key)] = front.quickTakes[key].skipped ? 'on' : ''
  }
  for (const source of sources) {
    for (const field of sourceFieldNames) draft[sourceKey(source.id, field)] = shownIn(field, source)
  }
  return draft
}

/** `datetime-local` knows neither seconds nor a zone. */
const shownIn = (field: SourceFieldName, source: SourceDetails) =>
  field === 'publishedAt' ? (source.publishedAt?.slice(0, 16) ?? '') : source[field]

type Sent = { briefId: string; baseRevision: number; kind: 'save' | 'autosave'; sourceIds: string[] }

/** The form as a browser would post it. */
export function formDataOf(draft: Draft, { briefId, baseRevision, kind, sourceIds }: Sent): FormData {
  const data = new FormData()
  data.set('briefId', briefId)
  data.set('baseRevision', String(baseRevision))
  data.set('kind', kind)
  for (const field of frontFields) data.set(field, draft[field] ?? '')
  for (const key of quickTakeKeys) if (draft[skipName(key)]) data.set(skipName(key), 'on')
  for (const topic of topicsOf(draft)) data.append('topicIds', topic)
  for (const id of sourceIds) {
    data.append(inForm('id'), id)
    for (const field of sourceFieldNames) data.append(inForm(field), draft[sourceKey(id, field)] ?? '')
  }
  return data
}

/** What was typed, from the answer to a post without script. */
export function draftFromPost(values: Record<string, string | string[]>, savedCopy: Draft): Draft {
  const draft = { ...savedCopy }
  const all = (name: string) => [values[name] ?? []].flat()
  for (const field of frontFields) draft[field] = all(field)[0] ?? ''
  for (const key of quickTakeKeys) draft[skipName(key)] = all(skipName(key))[0] ?? ''
  draft.topicIds = all('topicIds').sort().join(' ')
  for (const [at, id] of all(inForm('id')).entries()) {
    for (const field of sourceFieldNames) draft[sourceKey(id, field)] = all(inForm(field))[at] ?? ''
  }
  return draft
}

export const topicsOf = (draft: Draft) => (draft.topicIds ?? '').split(' ').filter(Boolean)

/** The names of the fields in which two drafts differ. */
export const differing = (a: Draft, b: Draft) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => (a[name] ?? '') !== (b[name] ?? ''))

/** The words that a field has on screen. */
export function fieldLabel(name: string): string {
  if (name === 'topicIds') return 'Topics'
  const field: FrontField | undefined = frontFields.find((one) => one === name)
  if (field) return frontFieldLabels[field]
  const key = quickTakeKeys.find((one) => skipName(one) === name)
  if (key) return `Skip ${frontFieldLabels[key]}`
  const source = sourceFieldNames.find((one) => name.endsWith(` ${one}`))
  return source ? sourceFields[source] : name
}

/** A field's value in words. */
export function valueInWords(name: string, value: string, topics: { id: string; name: string }[]): string {
  if (name === 'topicIds') {
    const chosen = value.split(' ').filter(Boolean)
    const names = topics.filter(({ id }) => chosen.includes(id)).map((topic) => topic.name)
    return names.join(', ') || '(none)'
  }
  if (name.startsWith('skip')) return value ? 'Skipped' : 'Not skipped'
  return value || '(empty)'
}
