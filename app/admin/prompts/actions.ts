'use server'

import { z } from 'zod'
import { cancelBench } from '@/domain/comparisons/cancel-bench'
import { makeDefault } from '@/domain/comparisons/make-default'
import { requestBench } from '@/domain/comparisons/request-bench'
import { sayBudgetStop } from '@/domain/generation/check-budget'
import { rollBack } from '@/domain/prompts/roll-back'
import { sayObjection } from '@/domain/prompts/say-objection'
import { benchInput, defaultInput, releaseInput } from '@/domain/prompts/schema'
import { writeRelease } from '@/domain/prompts/write-release'
import { formAction } from '../../_boundary/form-action'
import { typedNumber } from '../../_boundary/form-values'
import { paths } from '../../_boundary/paths'

export const writeReleaseAction = formAction({
  input: releaseInput,
  run: writeRelease,
  say: { unchanged: (version) => `Version ${version} has this very wording. Nothing was saved.` },
  done: 'Saved.',
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
  say: {
    same_version: 'Choose two different versions.',
    not_usable:
      'One of these briefs has no source text or no lenses any more, or was withdrawn. Choose again.',
    no_model:
      'A comparison needs a model, and none is set up under AI. Only briefs with recorded answers can be chosen without one.',
    budget: sayBudgetStop,
  },
  done: 'Asked for.',
  goTo: ({ benchId }) => paths.promptBench(benchId),
})

export const cancelBenchAction = formAction({
  input: z.object({ benchId: z.uuid() }),
  run: cancelBench,
  say: { finished: 'Nothing of this comparison was left to stop.' },
  done: ({ stopped }) => (stopped === 1 ? 'One request was stopped.' : `${stopped} requests were stopped.`),
})

export const makeDefaultAction = formAction({
  input: defaultInput.extend({ version: typedNumber }),
  run: makeDefault,
  say: {
    already_default: 'This version is the default already.',
    worse: sayObjection,
    no_bench: sayObjection,
  },
  done: ({ version }) => `From now on texts are drafted with version ${version}.`,
})

export const rollBackAction = formAction({
  input: z.object({ from: typedNumber }),
  run: rollBack,
  say: {
    moved_on: 'Somebody changed the default meanwhile. Look again before you roll back.',
    nothing_before: 'There is no earlier default to go back to.',
  },
  done: ({ version }) => `Rolled back. From now on texts are drafted with version ${version}.`,
})
