'use client'

import { controlLook, Field } from '@/components/ui/field'
import {
  advisedWords,
  type FrontField,
  frontFieldLabels,
  type QuickTakeKey,
  quickTakeKeys,
} from '@/domain/front-text'
import { type ShownFinding, sayFinding } from '@/domain/gates/finding'
import { type Draft, skipName } from './draft'
import { FindingBadge } from './finding-badge'
import { MarkedText } from './marked-text'

type Shared = {
  draft: Draft
  change: (fields: Draft) => void
  readOnly: boolean
  errors: Partial<Record<string, string[]>>
  findings: Partial<Record<FrontField, ShownFinding[]>>
  /** The text that the findings are about. */
  checked: Draft
}

/** Headline, brief and why it matters; then the five quick takes, each written or skipped. */
export function FrontFields(props: Shared) {
  return (
    <>
      <TextOf field="headline" rows={2} {...props} />
      <TextOf field="summary" rows={6} {...props} />
      <TextOf field="whyItMatters" rows={4} {...props} />
      <fieldset className="grid gap-4">
        <legend className="pt-2 pb-3 font-semibold text-[1.0625rem]">Quick take</legend>
        {quickTakeKeys.map((key) => (
          <div key={key} className="grid gap-1">
            <TextOf field={key} rows={2} {...props} readOnly={props.readOnly || skipped(props.draft, key)} />
            <Skip name={key} {...props} />
          </div>
        ))}
      </fieldset>
    </>
  )
}

const skipped = (draft: Draft, key: QuickTakeKey) => draft[skipName(key)] === 'on'

function Skip({ name, draft, change, readOnly }: Shared & { name: QuickTakeKey }) {
  const on = skipped(draft, name)
  return (
    <label className="flex min-h-6 items-center gap-2 text-sm">
      <input
        type="checkbox"
        name={skipName(name)}
        checked={on}
        disabled={readOnly}
        onChange={(event) => change({ [skipName(name)]: event.currentTarget.checked ? 'on' : '' })}
        className="size-5 accent-accent"
      />
      <span>Skip {frontFieldLabels[name]}</span>
      {on && <span className="text-muted">Readers see: Nothing notable in the source.</span>}
    </label>
  )
}

function TextOf({
  field,
  rows,
  draft,
  change,
  readOnly,
  errors,
  findings,
  checked,
}: Shared & { field: FrontField; rows: number }) {
  const text = draft[field] ?? ''
  const found = findings[field] ?? []
  return (
    <div
      id={field}
      className="grid scroll-mt-24 gap-1 target:rounded target:outline-2 target:outline-accent target:outline-offset-4"
    >
      <Field
        label={frontFieldLabels[field]}
        name={field}
        errors={errors[field] ?? []}
        hint={<WordCount field={field} text={text} />}
      >
        {(control) => (
          <textarea
            {...control}
            name={field}
            rows={rows}
            value={text}
            readOnly={readOnly}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
            className={`${controlLook} resize-y leading-relaxed ${fieldLook[field] ?? ''}`}
          />
        )}
      </Field>
      {found.length > 0 && (
        <div className="grid gap-1 rounded border border-line bg-surface px-3 py-2 text-sm">
          <p>
            <MarkedText text={checked[field] ?? ''} findings={found} />
          </p>
          <ul className="grid gap-1">
            {found.map((finding) => (
              <li
                key={`${finding.gate} ${finding.start}`}
                className={finding.acknowledged ? 'text-muted' : undefined}
              >
                <FindingBadge {...finding} /> {sayFinding(finding)}
                {finding.acknowledged && ` Overruled by ${finding.acknowledged.by}.`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** Boxes grow with their text; this is how small the longer ones may be. */
const fieldLook: Partial<Record<FrontField, string>> = {
  headline: 'font-semibold text-lg',
  summary: 'min-h-28',
  whyItMatters: 'min-h-20',
}

function WordCount({ field, text }: { field: FrontField; text: string }) {
  const count = text.split(/\s+/).filter(Boolean).length
  const [least, most] = advisedWords[field]
  const advice =
    count === 0 || (count >= least && count <= most) ? '' : count < least ? ' (short)' : ' (long)'
  return (
    <span className="tabular-nums">
      {count} {count === 1 ? 'word' : 'words'}
      {advice}, {least} to {most} advised
    </span>
  )
}
