import type { Metadata } from 'next'
import { PriceRows } from '@/components/admin/price-rows'
import { SpendingTable } from '@/components/admin/spending-table'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import { Select } from '@/components/ui/choice-field'
import { PageHeading } from '@/components/ui/page-heading'
import { TextField } from '@/components/ui/text-field'
import { type DaySpending, readSpending } from '@/domain/generation/read-spending'
import { aiProviders } from '@/domain/settings/ai'
import { aiForAdmin } from '@/domain/settings/ai-config'
import { type PriceTable, pricedProviders } from '@/domain/settings/prices'
import { readPrices } from '@/domain/settings/queries'
import { requireRole } from '../../_boundary/actor'
import { guarded } from '../../_boundary/guarded'
import { checkProviderAction, saveAiAction, saveBudgetAction, savePricesAction } from './actions'

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
  const admin = await requireRole('admin')
  const [{ from, name, model, ai, key }, spending, prices] = await guarded(
    Promise.all([aiForAdmin(admin), readSpending(admin), readPrices()]),
  )
  return (
    <>
      <PageHeading
        title="AI"
        intro="Which model drafts front texts and lenses. People decide on every word it writes."
      />
      <div className="grid max-w-4xl gap-8 [&>form]:max-w-xl">
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
        <Budget spending={spending} />
        <Prices prices={prices} />
      </div>
    </>
  )
}

function Budget({ spending }: { spending: DaySpending }) {
  const { site, people, budget } = spending
  const shown = (limit: number | null) => limit?.toString() ?? ''
  return (
    <section aria-labelledby="budget" className="grid gap-3">
      <h2 id="budget">Daily budget</h2>
      <p className="text-muted">
        A day is a calendar day in UTC. When a limit is reached, new requests to a model are refused until
        00:00 UTC, and those that wait are ended with that reason. Writing by hand is never stopped. In
        dollars only requests count whose price is known.
      </p>
      <SpendingTable site={site} people={people} budget={budget} />
      <ActionForm action={saveBudgetAction} label="Daily budget" message="below">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label="Dollars a day, everybody"
            name="siteDollars"
            inputMode="decimal"
            defaultValue={shown(budget.site.dollars)}
            hint="Empty: no limit."
          />
          <TextField
            label="Tokens a day, everybody"
            name="siteTokens"
            inputMode="numeric"
            defaultValue={shown(budget.site.tokens)}
            hint="Input and output together."
          />
          <TextField
            label="Dollars a day, each person"
            name="personDollars"
            inputMode="decimal"
            defaultValue={shown(budget.person.dollars)}
          />
          <TextField
            label="Tokens a day, each person"
            name="personTokens"
            inputMode="numeric"
            defaultValue={shown(budget.person.tokens)}
          />
        </div>
        <div>
          <SubmitButton pending="Saving…">Save budget</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}

const priced = pricedProviders.map((value) => ({ value, label: names[value] }))

function Prices({ prices }: { prices: PriceTable }) {
  return (
    <section aria-labelledby="prices" className="grid gap-3">
      <h2 id="prices">Prices</h2>
      <p className="text-muted">
        US dollars for a million tokens, as the provider’s price list says. A model’s name is exact, or ends
        with * for all that begin so; the most exact row counts. Where no row fits, requests show “price not
        known”.
        {prices.length === 0 && ' No prices are entered yet.'}
      </p>
      <ActionForm action={savePricesAction} className="grid gap-3" label="Prices" message="below">
        <PriceRows key={JSON.stringify(prices)} rows={prices} providers={priced} />
        <p className="text-muted text-sm">
          Cached is the price of input that the provider had in its cache; empty, it is that of input. A row
          without anything in it is taken out.
        </p>
        <div>
          <SubmitButton pending="Saving…">Save prices</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}
