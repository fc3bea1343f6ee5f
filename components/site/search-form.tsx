import { longestWords, type SearchAsked } from '@/domain/stories/search-terms'

type Choice = { key: string; name: string }
type Props = { asked: SearchAsked; choices: { topics: Choice[]; lenses: Choice[] } }

/** What to look for, and where. A plain form: its address is the search. */
export function SearchForm({ asked, choices }: Props) {
  return (
    <search>
      <form className="search-form small" action="/search">
        <p className="words">
          <label htmlFor="q">Words</label>
          <span id="q-limit" className="soft">
            Up to {longestWords} characters
          </span>
          <input
            id="q"
            name="q"
            type="search"
            maxLength={longestWords}
            defaultValue={asked.words}
            aria-describedby="q-limit"
          />
        </p>
        <Narrow name="topic" label="Topic" all="All topics" choices={choices.topics} chosen={asked.topic} />
        <Narrow name="lens" label="Lens" all="All lenses" choices={choices.lenses} chosen={asked.lens} />
        <button type="submit">Search</button>
      </form>
    </search>
  )
}

type NarrowProps = { name: string; label: string; all: string; choices: Choice[]; chosen?: string }

function Narrow({ name, label, all, choices, chosen = '' }: NarrowProps) {
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.key} value={choice.key}>
            {choice.name}
          </option>
        ))}
      </select>
    </p>
  )
}
