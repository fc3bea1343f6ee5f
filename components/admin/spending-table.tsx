import { Cell, Table } from '@/components/ui/table'
import type { Limits } from '@/domain/settings/budget'
import { sayDollars } from '@/domain/settings/prices'

type Spent = { requests: number; tokens: number; micros: number; unpriced: number; estimated: number }

type Props = {
  site: Spent
  people: (Spent & { userId: string; name: string })[]
  budget: { site: Limits; person: Limits }
}

/** What was spent today, in all and by each person, next to the limits. */
export function SpendingTable({ site, people, budget }: Props) {
  return (
    <Table caption="Spent today" head={['Who', 'Requests', 'Tokens', 'Dollars']}>
      <Row name="Everybody" spent={site} limits={budget.site} />
      {people.map((person) => (
        <Row key={person.userId} name={person.name} spent={person} limits={budget.person} />
      ))}
    </Table>
  )
}

function Row({ name, spent, limits }: { name: string; spent: Spent; limits: Limits }) {
  const { dollars, tokens } = limits
  return (
    <tr className="tabular-nums">
      <Cell>
        <bdi>{name}</bdi>
      </Cell>
      <Cell>{count(spent.requests)}</Cell>
      <Cell>
        {count(spent.tokens)}
        {tokens !== null && ` of ${count(tokens)}`}
        {spent.estimated > 0 &&
          `, ${spent.estimated === 1 ? 'one request' : `${count(spent.estimated)} requests`} estimated`}
      </Cell>
      <Cell>
        {sayDollars(Math.round(spent.micros))}
        {dollars !== null && ` of ${sayDollars(Math.round(dollars * 1_000_000))}`}
        {spent.unpriced > 0 &&
          `, and ${spent.unpriced === 1 ? 'one request' : `${count(spent.unpriced)} requests`} whose price is not known`}
      </Cell>
    </tr>
  )
}

const count = (value: number) => Math.round(value).toLocaleString('en-US')
