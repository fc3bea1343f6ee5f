'use server'

import { addTopic } from '@/domain/topics/add-topic'
import { saveTopic } from '@/domain/topics/save-topic'
import { addTopicInput, saveTopicInput } from '@/domain/topics/schema'
import { settingWords } from '@/domain/words/settings'
import { formAction } from '../../_boundary/form-action'
import { ticked, typedNumber } from '../../_boundary/form-values'

export const addTopicAction = formAction({
  input: addTopicInput,
  run: addTopic,
  ...settingWords.addTopic,
})

export const saveTopicAction = formAction({
  input: saveTopicInput.extend({ position: typedNumber, active: ticked }),
  run: saveTopic,
  ...settingWords.saveTopic,
})
