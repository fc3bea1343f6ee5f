'use server'

import { saveSettings } from '@/domain/settings/save-settings'
import { saveSettingsInput } from '@/domain/settings/schema'
import { settingWords } from '@/domain/words/settings'
import { formAction } from '../../_boundary/form-action'
import { ticked, typedNumber } from '../../_boundary/form-values'

export const saveSettingsAction = formAction({
  input: saveSettingsInput.extend({
    fourEyes: ticked,
    singleEditor: ticked,
    soloLimit: typedNumber.pipe(saveSettingsInput.shape.soloLimit),
    writersReadAll: ticked,
  }),
  run: saveSettings,
  ...settingWords.site,
})
