import { sayBudgetStop } from './failures'

const fromNowOn = (version: number) => `From now on, texts are drafted with version ${version}.`
const anyway = 'To make it the default anyway, give the reason below. It’s kept.'

type Compared = { version: number; current: number; own?: number | null; theirs?: number | null }

/** Why a version wasn't made the default, with the figures, and how to do it anyway. `own` is missing when none exist. */
export function sayObjection({ version, current, own, theirs }: Compared): string {
  if (own === undefined)
    return `Nobody has finished comparing version ${version} with version ${current}, the default, with a model. ${anyway}`
  if (own === null) return `In the newest comparison, version ${version} wrote no lens at all. ${anyway}`
  return `In the newest comparison, version ${version} had ${rounded(own)} open blockers a lens; version ${current}, the default, had ${rounded(theirs ?? 0)}. ${anyway}`
}

const rounded = (value: number) => String(Number(value.toFixed(2)))

/** Releases of the wording for models, and comparisons between them. */
export const promptWords = {
  writeRelease: {
    say: { unchanged: (version: number) => `Not saved. Version ${version} has exactly this wording.` },
    done: 'Saved.',
  },
  requestBench: {
    say: {
      same_version: 'Choose two different versions.',
      not_usable:
        'One of these briefs has no source text or no lenses anymore, or was withdrawn. Choose again.',
      no_model:
        'A comparison needs a model, and none is set up under AI. Without one, you can choose only briefs with recorded answers.',
      budget: sayBudgetStop,
    },
    done: 'Asked for a comparison.',
  },
  cancelBench: {
    say: { finished: 'This comparison had nothing left to stop.' },
    done: ({ stopped }: { stopped: number }) =>
      stopped === 1 ? 'One request was stopped.' : `${stopped} requests were stopped.`,
  },
  makeDefault: {
    say: {
      already_default: 'This version is already the default.',
      worse: sayObjection,
      no_bench: sayObjection,
    },
    done: ({ version }: { version: number }) => fromNowOn(version),
  },
  rollBack: {
    say: {
      moved_on: 'Not rolled back. Somebody else changed the default. Look again first.',
      nothing_before: 'There’s no earlier default to go back to.',
    },
    done: ({ version }: { version: number }) => `Rolled back. ${fromNowOn(version)}`,
  },
}

/** Beside a lens of a comparison whose request hasn't begun. */
export const notAskedYet = 'Not asked yet.'
