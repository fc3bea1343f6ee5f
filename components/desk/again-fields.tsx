import { Select } from '@/components/ui/choice-field'
import { TextArea } from '@/components/ui/text-field'

const choices = [
  { value: 'update', label: 'Update: something is new' },
  { value: 'minor', label: 'Minor: spelling or wording only' },
]

/** The kind of change and the note for readers, when a published story changes other than by “Publish”. */
export function AgainFields({ what }: { what: string }) {
  return (
    <>
      <Select label={`Kind of ${what}`} name="kind" choices={choices} className="w-full" />
      <TextArea
        label={`Note for readers of ${what}`}
        name="publicNote"
        hint="What is new. Readers see it. A minor change has none."
        className="w-full"
      />
    </>
  )
}
