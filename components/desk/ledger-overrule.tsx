import { Select } from '@/components/ui/choice-field'
import type { FormAction } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import type { LensView } from '@/domain/lenses/lens'
import { ActButton, ActForm } from './act-form'

export type LedgerOverruleActions = 'overruleLedger' | 'withdrawLedgerOverrule'
type Props = {
  briefId: string
  place: string
  row: LensView['ledger'][number]
  actions: Record<LedgerOverruleActions, FormAction> | null
}

const verdicts = [
  { value: 'supported', label: 'Supported' },
  { value: 'inference', label: 'Inference' },
]

/** What an editor may say about a sentence not found in the sources: that it is supported or inference, and why. */
export function LedgerOverrule({ briefId, place, row, actions }: Props) {
  if (!actions) return null
  const hidden = { briefId, place, sentence: row.text }
  if (row.overruled) {
    return (
      <ActForm action={actions.withdrawLedgerOverrule} hidden={hidden}>
        <div>
          <ActButton small pending="Taking back…">
            Take this back
          </ActButton>
        </div>
      </ActForm>
    )
  }
  return (
    <details>
      <summary className="min-h-6 cursor-pointer text-accent">Say what it is</summary>
      <ActForm
        action={actions.overruleLedger}
        hidden={hidden}
        className="flex flex-wrap items-end gap-2 pt-1"
      >
        <Select label="The sentence is" name="verdict" choices={verdicts} defaultValue="supported" />
        <TextField
          label="Because"
          name="reason"
          className="min-w-48 flex-1"
          placeholder="The newsroom keeps it; readers see that you did"
        />
        <ActButton small pending="Noting…">
          Note it
        </ActButton>
      </ActForm>
    </details>
  )
}
