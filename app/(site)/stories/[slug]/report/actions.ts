'use server'

import { openAction } from '@/app/_boundary/open-action'
import { paths } from '@/app/_boundary/paths'
import { reportProblem } from '@/domain/problems/report-problem'
import { reportProblemInput } from '@/domain/problems/schema'
import { problemWords } from '@/domain/words/problems'

export const reportProblemAction = openAction({
  input: reportProblemInput,
  run: async ({ address }, input) => await reportProblem(input, address),
  ...problemWords.report,
  goTo: ({ slug, token }) => (token === null ? paths.story(slug) : paths.report(token)),
})
