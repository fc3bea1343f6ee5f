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
  originalUrl: 'Original URL',
  originalTitle: 'Original title',
  author: 'Author',
  published: 'Published (UTC)',
  sourceKind: 'Kind of source',
} as const
export type SourceFieldName = keyof typeof sourceFields
const sourceFieldNames = [
  'publisher',
  'originalUrl',
  'originalTitle',
  'author',
  'published',
  'sourceKind',
] as const

export const skipName = (key: string) => `skip${key}`
export const sourceKey = (sourceId: string, field: SourceFieldName) => `${sourceId} ${field}`

type Content = { front: FrontText; topicIds: string[]; sources: SourceDetails[] }

/** The form for what stands on the server. */
export function draftOf({ front, topicIds, sources }: Content): Draft {
  const draft: Draft = {
    headline: front.headline,
    summary: front.summary,
    whyItMatters: front.whyItMatters,
    topics: [...topicIds].sort().join(' '),
  }
  for (const key of quickTakeKeys) {
    draft[key] = front.quickTakes[key].text
    draft[skipName(key)] = front.quickTakes[key].skipped ? 'on' : ''
  }
  for (const { id, ...source } of sources) {
    draft[sourceKey(id, 'publisher')] = source.publisher
    draft[sourceKey(id, 'originalUrl')] = source.url
    draft[sourceKey(id, 'originalTitle')] = source.title
    draft[sourceKey(id, 'author')] = source.author
    draft[sourceKey(id, 'published')] = source.publishedAt?.slice(0, 16) ?? ''
    draft[sourceKey(id, 'sourceKind')] = source.kind
  }
  return draft
}

type Sent = { briefId: string; baseRevision: number; kind: 'save' | 'autosave'; sourceIds: string[] }

/** The form as a browser would post it. */
export function formDataOf(draft: Draft, { briefId, baseRevision, kind, sourceIds }: Sent): FormData {
  const data = new FormData()
  data.set('briefId', briefId)
  data.set('baseRevision', String(baseRevision))
  data.set('kind', kind)
  for (const field of frontFields) data.set(field, draft[field] ?? '')
  for (const key of quickTakeKeys) if (draft[skipName(key)]) data.set(skipName(key), 'on')
  for (const topic of topicsOf(draft)) data.append('topics', topic)
  for (const id of sourceIds) {
    data.append('sourceId', id)
    for (const field of sourceFieldNames) data.append(field, draft[sourceKey(id, field)] ?? '')
  }
  return data
}

/** What was typed, from the answer to a post without script. */
export function draftFromPost(values: Record<string, string | string[]>, savedCopy: Draft): Draft {
  const draft = { ...savedCopy }
  const all = (name: string) => [values[name] ?? []].flat()
  for (const field of frontFields) draft[field] = all(field)[0] ?? ''
  for (const key of quickTakeKeys) draft[skipName(key)] = all(skipName(key))[0] ?? ''
  draft.topics = all('topics').sort().join(' ')
  for (const [at, id] of all('sourceId').entries()) {
    for (const field of sourceFieldNames) draft[sourceKey(id, field)] = all(field)[at] ?? ''
  }
  return draft
}

export const topicsOf = (draft: Draft) => (draft.topics ?? '').split(' ').filter(Boolean)

/** The names of the fields in which two drafts differ. */
export const differing = (a: Draft, b: Draft) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => (a[name] ?? '') !== (b[name] ?? ''))

/** The words that a field has on screen. */
export function fieldLabel(name: string): string {
  if (name === 'topics') return 'Topics'
  const field: FrontField | undefined = frontFields.find((one) => one === name)
  if (field) return frontFieldLabels[field]
  const key = quickTakeKeys.find((one) => skipName(one) === name)
  if (key) return `Skip ${frontFieldLabels[key]}`
  const source = sourceFieldNames.find((one) => name.endsWith(` ${one}`))
  return source ? sourceFields[source] : name
}

/** A field's value in words. */
export function valueInWords(name: string, value: string, topics: { id: string; name: string }[]): string {
  if (name === 'topics') {
    const chosen = value.split(' ').filter(Boolean)
    const names = topics.filter(({ id }) => chosen.includes(id)).map((topic) => topic.name)
    return names.join(', ') || '(none)'
  }
  if (name.startsWith('skip')) return value ? 'Skipped' : 'Not skipped'
  return value || '(empty)'
}
