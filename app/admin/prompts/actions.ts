'use server'

import { z } from 'zod'
import { cancelBench } from '@/domain/comparisons/cancel-bench'
import { makeDefault } from '@/domain/comparisons/make-default'
import { requestBench } from '@/domain/comparisons/request-bench'
import { rollBack } from '@/domain/prompts/roll-back'
import { benchInput, defaultInput, releaseInput } from '@/domain/prompts/schema'
import { writeRelease } from '@/domain/prompts/write-release'
import { promptWords } from '@/domain/words/prompts'
import { formAction } from '../../_boundary/form-action'
import { typedNumber } from '../../_boundary/form-values'
import { paths } from '../../_boundary/paths'

export const writeReleaseAction = formAction({
  input: releaseInput,
  run: writeRelease,
  ...promptWords.writeRelease,
  goTo: ({ version }) => paths.promptVersion(version),
})

export const requestBenchAction = formAction({
  input: benchInput.extend({
    versionA: typedNumber,
    versionB: typedNumber,
    briefIds: z
      .union([z.string().transform((id) => [id]), z.array(z.string())])
      .default([])
      .pipe(benchInput.shape.briefIds),
  }),
  run: requestBench,
  ...promptWords.requestBench,
  goTo: ({ benchId }) => paths.promptBench(benchId),
})

export const cancelBenchAction = formAction({
  input: z.object({ benchId: z.uuid() }),
  run: cancelBench,
  ...promptWords.cancelBench,
})

export const makeDefaultAction = formAction({
  input: defaultInput.extend({ version: typedNumber }),
  run: makeDefault,
  ...promptWords.makeDefault,
})

export const rollBackAction = formAction({
  input: z.object({ from: typedNumber }),
  run: rollBack,
  ...promptWords.rollBack,
})
