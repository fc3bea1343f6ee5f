import { Select } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { sourceKindNames } from '@/domain/sources/source'

/** What a pasted text is, which its page would have said. */
export function PastedSourceFields() {
  return (
    <>
      <Select
        label="Kind"
        name="kind"
        defaultValue="article"
        choices={Object.entries(sourceKindNames).map(([value, label]) => ({ value, label }))}
      />
      <TextField label="Publisher or agency" name="publisher" />
      <TextField label="Title" name="title" />
    </>
  )
}
