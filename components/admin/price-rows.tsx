'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import type { PriceRow } from '@/domain/settings/prices'

type Props = { rows: PriceRow[]; providers: readonly { value: string; label: string }[] }

/** The price table as fields, with an empty row at the end. Without script, emptying a row removes it. */
export function PriceRows({ rows, providers }: Props) {
  const [places, setPlaces] = useState(() => [...rows, null].map((_, place) => place))
  const next = useRef(rows.length + 1)
  const add = () => {
    const place = next.current
    next.current = place + 1
    setPlaces([...places, place])
  }
  return (
    <>
      {places.map((place, index) => (
        <Row
          key={place}
          place={place}
          row={rows[place]}
          providers={providers}
          label={`Price ${index + 1}`}
          remove={() => setPlaces(places.filter((one) => one !== place))}
        />
      ))}
      <div>
        <Button onClick={add}>Add a row</Button>
      </div>
    </>
  )
}

type RowProps = {
  place: number
  row: PriceRow | undefined
  providers: Props['providers']
  label: string
  remove: () => void
}

function Row({ place, row, providers, label, remove }: RowProps) {
  return (
    <fieldset className="grid grid-cols-2 items-end gap-2 border-line border-b pb-3 md:grid-cols-[11rem_1fr_6rem_6rem_6rem_auto]">
      <legend className="sr-only">{label}</legend>
      <Select
        label="Provider"
        name={`provider-${place}`}
        choices={providers}
        defaultValue={row?.provider ?? 'openai'}
      />
      <TextField label="Model" name={`model-${place}`} defaultValue={row?.model} />
      <Price label="Input" name={`input-${place}`} value={row?.input} />
      <Price label="Cached" name={`cached-${place}`} value={row?.cached} />
      <Price label="Output" name={`output-${place}`} value={row?.output} />
      <Button variant="quiet" onClick={remove} aria-label={`Remove ${row?.model ?? label}`}>
        Remove
      </Button>
    </fieldset>
  )
}

const Price = ({ label, name, value }: { label: string; name: string; value: number | undefined }) => (
  <TextField label={label} name={name} inputMode="decimal" defaultValue={value?.toString()} />
)
