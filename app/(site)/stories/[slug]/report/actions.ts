'use server'

import { z } from 'zod'
import { openAction } from '@/app/_boundary/open-action'
import { paths } from '@/app/_boundary/paths'
import { reportProblem } from '@/domain/problems/report-problem'
import { reportProblemInput } from '@/domain/problems/schema'

export const reportProblemAction = openAction({
  input: reportProblemInput,
  run: async ({ address }, input) => await reportProblem(input, address),
  say: {
    not_public: 'Not sent: this story is not public any more.',
    too_many: (seconds) =>
      `Not sent: too many reports came in. Nothing you typed is lost; send it again in ${waitInWords(seconds)}.`,
  },
  done: 'Sent.',
  goTo: ({ slug, token }) => (token === null ? paths.story(slug) : paths.report(token)),
})

function waitInWords(seconds: unknown): string {
  const minutes = Math.ceil(z.number().catch(3_600).parse(seconds) / 60)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}
