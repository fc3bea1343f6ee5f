'use client'

import { Select } from '@/components/ui/choice-field'
import type { FormAction } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { ActButton, ActForm } from './act-form'
import { Acts, ActsMessage } from './acts'

type Props = { briefId: string; texts: { place: string; label: string }[]; remove: FormAction }

/** Takes a text out of everything that is public. Says beforehand what goes, what stays, and that it is final. */
export function LegalRemoval({ briefId, texts, remove }: Props) {
  return (
    <Acts>
      <section aria-labelledby="legal-removal" className="mt-6 grid max-w-2xl gap-3">
        <h2 id="legal-removal">Legal removal</h2>
        <ActsMessage />
        {texts.length === 0 ? (
          <p className="text-muted">No version of this story has a text that can be removed.</p>
        ) : (
          <ActForm action={remove} hidden={{ briefId }} className="grid gap-3" label="Legal removal">
            <p className="rounded bg-warn-soft px-3 py-2 text-warn">
              This cannot be undone. What every published version says in this place is deleted, so it is gone
              from the story, its earlier versions, feeds, search, exports and the API. Readers see that it
              was removed for legal reasons, and when. The hash stays, so that the record still verifies. The
              working copy is not changed, but the same text cannot be published here again.
            </p>
            <Select
              label="Text to remove"
              name="place"
              hint="The headline stands in the address and the record too. If it has to go, withdraw the story."
              choices={[
                { value: '', label: 'Choose a text' },
                ...texts.map(({ place, label }) => ({ value: place, label })),
              ]}
            />
            <TextArea label="Reason" name="reason" hint="Kept in the audit log. Readers do not see it." />
            <div>
              <ActButton variant="danger" pending="Removing…">
                Remove for legal reasons
              </ActButton>
            </div>
          </ActForm>
        )}
      </section>
    </Acts>
  )
}
