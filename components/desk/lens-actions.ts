import type { FormAction } from '@/components/ui/form-state'
import type { FindingActions } from './finding-entry'
import type { KeepActions } from './keep-sentence'

/** What a person may do with the lenses of a brief, as its policy says. */
export type LensMay = {
  write: boolean
  request: boolean
  decide: boolean
  overrule: boolean
  choose: boolean
}

export type LensActions = FindingActions &
  KeepActions &
  Record<
    | 'saveText'
    | 'saveAndApprove'
    | 'approve'
    | 'showPassages'
    | 'reject'
    | 'regenerate'
    | 'takeCandidate'
    | 'keepText'
    | 'omit'
    | 'reopen'
    | 'takeDefinition'
    | 'drop'
    | 'cancel',
    FormAction
  >
