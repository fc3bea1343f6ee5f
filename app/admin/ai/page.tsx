import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import { Select } from '@/components/ui/choice-field'
import { PageHeading } from '@/components/ui/page-heading'
import { TextField } from '@/components/ui/text-field'
import { aiProviders } from '@/domain/settings/ai'
import { aiForAdmin } from '@/domain/settings/ai-config'
import { requireRole } from '../../_boundary/actor'
import { guarded } from '../../_boundary/guarded'
import { checkProviderAction, saveAiAction } from './actions'

export const metadata: Metadata = { title: 'AI' }

const names = {
  evidence: 'No model: show sentences of the sources',
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  google: 'Google',
  'openai-compatible': 'Another server that speaks the OpenAI protocol',
}
const choices = aiProviders.map((value) => ({ value, label: names[value] }))
const keyHints = {
  none: 'No key is stored.',
  stored: 'A key is stored and never shown. Leave this empty to keep it.',
  unreadable: 'A key is stored that cannot be read with the present DATA_KEY. Give it again.',
}

export default async function AiPage() {
  const { from, name, model, ai, key } = await guarded(aiForAdmin(await requireRole('admin')))
  return (
    <>
      <PageHeading
        title="AI"
        intro="Which model drafts front texts and lenses. People decide on every word it writes."
      />
      <div className="grid max-w-xl gap-8">
        {from === 'environment' ? (
          <p>
            The environment of the server chooses <strong>{[name, model].filter(Boolean).join(' ')}</strong> (
            <code>AI_PROVIDER</code>, <code>AI_MODEL</code>). It cannot be changed here.
          </p>
        ) : (
          <ActionForm action={saveAiAction} className="grid gap-5" label="Provider">
            <Select label="Provider" name="provider" choices={choices} defaultValue={ai.provider} />
            <TextField
              label="Model"
              name="model"
              defaultValue={ai.model}
              hint="As the provider calls it. Not needed without a model."
            />
            <TextField
              label="Base URL"
              name="baseUrl"
              defaultValue={ai.baseUrl}
              hint="Only for another server or a gateway, as in http://localhost:11434/v1."
            />
            <TextField
              label="API key"
              name="apiKey"
              type="password"
              autoComplete="off"
              hint={keyHints[key]}
            />
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField
                label="Seconds for a lens"
                name="lensSeconds"
                inputMode="numeric"
                defaultValue={String(ai.lensSeconds)}
              />
              <TextField
                label="Seconds for a front text"
                name="frontSeconds"
                inputMode="numeric"
                defaultValue={String(ai.frontSeconds)}
              />
            </div>
            <div>
              <SubmitButton pending="Saving…">Save</SubmitButton>
            </div>
          </ActionForm>
        )}
        <section aria-labelledby="try" className="grid gap-3">
          <h2 id="try">Try it</h2>
          <p className="text-muted">
            Makes one request of a few words with what is saved. With a paid provider it costs a fraction of a
            cent.
          </p>
          <ActionForm action={checkProviderAction} label="Try it" message="below">
            <div>
              <SubmitButton variant="secondary" pending="Asking, up to 20 seconds…">
                Try it
              </SubmitButton>
            </div>
          </ActionForm>
        </section>
      </div>
    </>
  )
}
