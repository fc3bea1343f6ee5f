'use server'

import { addTopic } from '@/domain/topics/add-topic'
import { saveTopic } from '@/domain/topics/save-topic'
import { addTopicInput, saveTopicInput } from '@/domain/topics/schema'
import { formAction } from '../../_boundary/form-action'
import { ticked, typedNumber } from '../../_boundary/form-values'

export const addTopicAction = formAction({
  input: addTopicInput,
  run: addTopic,
  say: {
    no_slug: 'No address can be made of this name. Give one.',
    slug_reserved: 'This address is kept for something else. Give another.',
    slug_taken: 'Another topic has this address. Give another.',
  },
  done: ({ slug }) => `The topic is there, at /topics/${slug}.`,
})

export const saveTopicAction = formAction({
  input: saveTopicInput.extend({ position: typedNumber, active: ticked }),
  run: saveTopic,
  say: {},
  done: 'The topic is saved.',
})
