'use client'

import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import { Checkbox, Select } from '@/components/ui/choice-field'
import type { FormAction } from '@/components/ui/form-state'
import type { BenchCandidate } from '@/domain/prompts/prompt'

type Props = {
  /** The newest first. */
  versions: { version: number; isDefault: boolean }[]
  briefs: BenchCandidate[]
  hasModel: boolean
  action: FormAction
}

/** Two versions and up to ten briefs to compare them over. */
export function PromptBenchForm({ versions, briefs, hasModel, action }: Props) {
  const choices = versions.map(({ version, isDefault }) => ({
    value: String(version),
    label: `Version ${version}${isDefault ? ', the default' : ''}`,
  }))
  const current = versions.find(({ isDefault }) => isDefault)
  const other = versions.find(({ isDefault }) => !isDefault)
  return (
    <ActionForm action={action} className="grid gap-4" label="Compare two versions">
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label="First version"
          name="versionA"
          choices={choices}
          defaultValue={String(current?.version ?? '')}
        />
        <Select
          label="Second version"
          name="versionB"
          choices={choices}
          defaultValue={String(other?.version ?? '')}
        />
      </div>
      <fieldset className="grid gap-2">
        <legend className="font-medium">Over these briefs, one to ten</legend>
        <div className="grid max-h-96 gap-2 overflow-y-auto rounded border border-line bg-surface p-3">
          {briefs.map((brief) => (
            <Checkbox
              key={brief.id}
              label={brief.title}
              name="briefIds"
              value={brief.id}
              hint={aboutBrief(brief, hasModel)}
            />
          ))}
        </div>
      </fieldset>
      <p id="bench-effect" className="max-w-prose text-muted text-sm">
        Each lens of each brief is asked for twice, once in the words of each version; with a paid provider
        every request costs what a draft costs and counts toward your daily budget. No lens gets a text of it.
      </p>
      <div>
        <SubmitButton pending="Asking…" aria-describedby="bench-effect">
          Compare
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

function aboutBrief({ keys, recorded }: BenchCandidate, hasModel: boolean): string {
  const lenses = keys.length === 1 ? '1 lens' : `${keys.length} lenses`
  if (recorded) return `${lenses}, recorded answers: the same for both versions`
  return hasModel ? lenses : `${lenses}; needs a model, and none is set up`
}
