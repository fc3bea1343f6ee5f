import type { FormAction } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import type { BriefView } from '@/domain/publication/brief-view'
import { ActButton, ActForm } from './act-form'
import { AgainFields } from './again-fields'

type Props = {
  brief: Pick<BriefView, 'id' | 'hash' | 'publicState' | 'fourEyes' | 'may'>
  publish: FormAction
}

/** For an editor who isn't a second person and can't wait for one. Skips four eyes and nothing else. */
export function EmergencyPublish({ brief, publish }: Props) {
  const { fourEyes, may, publicState } = brief
  if (!may.publish || !fourEyes.problem) return null
  if (fourEyes.owes)
    return (
      <p className="border-line border-t pt-4 text-muted text-sm">
        You published “<bdi>{fourEyes.owes}</bdi>” in an emergency. Until another editor has reviewed it, you
        cannot do that again.
      </p>
    )
  return (
    <ActForm
      action={publish}
      hidden={{ briefId: brief.id, hash: brief.hash }}
      className="grid justify-items-start gap-3 border-line border-t pt-4"
      label="Emergency publish"
    >
      <TextField
        label="Reason for the emergency"
        name="reason"
        hint="Stays in the newsroom. Readers are told that no second person has reviewed the story, and another editor has to review it before your next emergency."
        className="w-full"
      />
      {publicState === 'published' && <AgainFields what="the emergency change" />}
      <ActButton variant="danger" pending="Publishing…">
        Emergency publish
      </ActButton>
    </ActForm>
  )
}
