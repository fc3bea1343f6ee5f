'use server'

import { saveSettings } from '@/domain/settings/save-settings'
import { saveSettingsInput } from '@/domain/settings/schema'
import { formAction } from '../../_boundary/form-action'
import { ticked } from '../../_boundary/form-values'

export const saveSettingsAction = formAction({
  input: saveSettingsInput.extend({ fourEyes: ticked, writersReadAll: ticked }),
  run: saveSettings,
  say: { unchanged: 'Nothing is different from what is saved.' },
  done: 'The settings are saved.',
})
