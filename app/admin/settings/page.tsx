import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice-field'
import { PageHeading } from '@/components/ui/page-heading'
import { TextField } from '@/components/ui/text-field'
import { readSettings } from '@/domain/settings/queries'
import { requireRole } from '../../_boundary/actor'
import { saveSettingsAction } from './actions'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  await requireRole('admin')
  const settings = await readSettings()
  return (
    <>
      <PageHeading
        title="Settings"
        intro="Readers see the first four; the rules hold in the newsroom at once."
      />
      <ActionForm action={saveSettingsAction} className="grid max-w-xl gap-5" label="Settings">
        <TextField label="Site name" name="siteName" defaultValue={settings.siteName} />
        <TextField label="Tagline" name="tagline" defaultValue={settings.tagline} />
        <TextField
          label="Contact"
          name="contact"
          type="email"
          defaultValue={settings.contact}
          hint="Readers write here; letters of the newsroom come from here."
        />
        <TextField
          label="Advice line"
          name="adviceLine"
          defaultValue={settings.adviceLine}
          hint="A line under stories that touch money, as your lawyers want it. Empty: none."
        />
        <fieldset className="grid gap-3">
          <legend className="mb-2 font-medium">Rules</legend>
          <Checkbox
            label="A second person publishes"
            name="fourEyes"
            defaultChecked={settings.fourEyes}
            hint="When this is off, every story that nobody else reviewed tells readers so."
          />
          <Checkbox
            label="Single-editor hours"
            name="singleEditor"
            defaultChecked={settings.singleEditor}
            hint="When nobody else is in: an editor may publish a few stories alone. Each tells readers that no second person has reviewed it, and waits for a review by another editor. Means nothing when no second person is asked for."
          />
          <TextField
            label="Stories one editor may publish alone"
            name="soloLimit"
            inputMode="numeric"
            defaultValue={String(settings.soloLimit)}
            hint="That many may wait for a review at once, 20 at most."
            className="w-full"
          />
          <Checkbox
            label="Writers may read every brief"
            name="writersReadAll"
            defaultChecked={settings.writersReadAll}
            hint="When this is off, writers see only briefs of their own or assigned to them."
          />
        </fieldset>
        <div>
          <SubmitButton pending="Saving…">Save settings</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}
