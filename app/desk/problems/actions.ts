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

const say = {
  not_open: 'Not sent: somebody settled this report meanwhile. What you see now is how it stands.',
  no_such_correction: 'The story has no correction with this number. Choose another one.',
}
const done = ({ mailed }: { mailed: boolean }) =>
  mailed
    ? 'Settled. The answer stands at the link that the reader has, and goes out by mail.'
    : 'Settled. The answer stands at the link that the reader has.'

export const answerProblemAction = formAction({ input: answerProblemInput, run: settleProblem, say, done })

export const correctProblemAction = formAction({ input: correctProblemInput, run: settleProblem, say, done })

export const keepAsItIsAction = formAction({ input: keepAsItIsInput, run: settleProblem, say, done })

export const reopenProblemAction = formAction({
  input: reopenProblemInput,
  run: reopenProblem,
  say: { is_open: 'This report is open already.' },
  done: 'Open again, with a new due date. The reader sees that.',
})
