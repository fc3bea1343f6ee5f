import { useFieldState } from '@/components/ui/form-context'
import { TextArea } from '@/components/ui/text-field'

const kinds = [
  {
    value: 'correction',
    label: 'Correction',
    means:
      'Something was wrong. Numbered, above the story. A small one you may publish alone; another editor reviews it afterwards.',
  },
  {
    value: 'update',
    label: 'Update',
    means:
      'Something is new. Readers see the note under the story. Needs a second person, as the first time.',
  },
  {
    value: 'minor',
    label: 'Minor',
    means:
      'Spelling or wording only: no number, date, name, quotation or negation. Not shown, but counted. Needs a second person.',
  },
] as const

/** What publishing again is, and what readers are told of it. */
export function PublishAgain() {
  const kind = useFieldState('kind', 'update')
  return (
    <>
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium">Publishing again</legend>
        {kinds.map(({ value, label, means }) => (
          <div key={`${value} ${kind.answer}`}>
            <label className="flex min-h-6 items-center gap-2">
              <input
                type="radio"
                name="kind"
                value={value}
                defaultChecked={value === kind.value}
                aria-describedby={`kind-${value}`}
                className="size-5 accent-accent"
              />
              {label}
            </label>
            <p id={`kind-${value}`} className="ml-7 text-muted text-sm">
              {means}
            </p>
          </div>
        ))}
      </fieldset>
      <TextArea
        label="Public note"
        name="publicNote"
        hint="What was wrong, or what is new. Readers see it. A minor change has none."
        className="w-full"
      />
    </>
  )
}
