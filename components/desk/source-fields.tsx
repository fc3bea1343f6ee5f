'use client'

import { controlLook, Field } from '@/components/ui/field'
import { sourceKindNames } from '@/domain/sources/source'
import { type Draft, inForm, type SourceFieldName, sourceFields, sourceKey, topicsOf } from './draft'

type Shared = {
  draft: Draft
  change: (fields: Draft) => void
  readOnly: boolean
  errors: Partial<Record<string, string[]>>
}

/** What readers are told about each source. */
export function SourceFields({ sourceIds, ...shared }: Shared & { sourceIds: string[] }) {
  return (
    <section
      id="sources"
      aria-labelledby="sources-title"
      className="grid scroll-mt-24 gap-4 border-line border-t pt-4"
    >
      <h2 id="sources-title">Based on</h2>
      {sourceIds.length === 0 && <p className="text-muted">No source yet. Add one beside the fields.</p>}
      {sourceIds.map((id, at) => (
        <div key={id} className="grid gap-3 sm:grid-cols-2">
          <input type="hidden" name={inForm('id')} value={id} />
          {at > 0 && <h3 className="sm:col-span-2">Source {at + 1}</h3>}
          <Line name="publisher" of={id} at={at} {...shared} />
          <KindOf of={id} at={at} {...shared} />
          <Line name="url" of={id} at={at} {...shared} type="url" />
          <Line name="title" of={id} at={at} {...shared} />
          <Line name="author" of={id} at={at} {...shared} />
          <Line name="publishedAt" of={id} at={at} {...shared} type="datetime-local" />
        </div>
      ))}
    </section>
  )
}

type LineProps = Shared & { of: string; at: number }
const labelOf = (name: SourceFieldName, at: number) =>
  at === 0 ? sourceFields[name] : `${sourceFields[name]}, source ${at + 1}`

function Line({
  name,
  of,
  at,
  draft,
  change,
  readOnly,
  errors,
  type = 'text',
}: LineProps & { name: SourceFieldName; type?: string }) {
  const key = sourceKey(of, name)
  return (
    <Field
      label={labelOf(name, at)}
      name={inForm(name)}
      errors={at === 0 ? (errors[inForm(name)] ?? []) : []}
    >
      {(control) => (
        <input
          {...control}
          name={inForm(name)}
          type={type}
          value={draft[key] ?? ''}
          readOnly={readOnly}
          onChange={(event) => change({ [key]: event.currentTarget.value })}
          className={controlLook}
        />
      )}
    </Field>
  )
}

function KindOf({ of, at, draft, change, readOnly }: LineProps) {
  const key = sourceKey(of, 'kind')
  return (
    <Field label={labelOf('kind', at)} name={inForm('kind')} errors={[]}>
      {(control) => (
        <select
          {...control}
          name={inForm('kind')}
          value={draft[key] ?? 'article'}
          disabled={readOnly}
          onChange={(event) => change({ [key]: event.currentTarget.value })}
          className={controlLook}
        >
          {Object.entries(sourceKindNames).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** The topics that are offered, as boxes to tick. */
export function TopicsField({
  topics,
  draft,
  change,
  readOnly,
}: Shared & { topics: { id: string; name: string }[] }) {
  const chosen = topicsOf(draft)
  const toggle = (id: string) =>
    change({
      topicIds: (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]).sort().join(' '),
    })
  return (
    <fieldset
      id="topics"
      aria-labelledby="topics-title"
      className="grid scroll-mt-24 gap-2 border-line border-t pt-4"
    >
      <h2 id="topics-title">Topics</h2>
      {topics.length === 0 && (
        <p className="text-muted">There are no topics yet. An admin adds them under Topics.</p>
      )}
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {topics.map((topic) => (
          <label key={topic.id} className="flex min-h-6 items-center gap-2">
            <input
              type="checkbox"
              name="topicIds"
              value={topic.id}
              checked={chosen.includes(topic.id)}
              disabled={readOnly}
              onChange={() => toggle(topic.id)}
              className="size-5 accent-accent"
            />
            {topic.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
