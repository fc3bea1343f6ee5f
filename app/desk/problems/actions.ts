'use server'

import { formAction } from '@/app/_boundary/form-action'
import { reopenProblem } from '@/domain/problems/reopen-problem'
import {
  answerProblemInput,
  correctProblemInput,
  keepAsItIsInput,
  reopenProblemInput,
} from '@/domain/problems/schema'
import { settleProblem } from '@/domain/problems/settle-problem'
import { problemWords } from '@/domain/words/problems'

export const answerProblemAction = formAction({
  input: answerProblemInput,
  run: settleProblem,
  ...problemWords.settle,
})

export const correctProblemAction = formAction({
  input: correctProblemInput,
  run: settleProblem,
  ...problemWords.settle,
})

export const keepAsItIsAction = formAction({
  input: keepAsItIsInput,
  run: settleProblem,
  ...problemWords.settle,
})

export const reopenProblemAction = formAction({
  input: reopenProblemInput,
  run: reopenProblem,
  ...problemWords.reopen,
})
