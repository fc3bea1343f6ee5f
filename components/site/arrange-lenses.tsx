import type { StoryLens } from '@/domain/stories/story'
import type { Arrangement } from './arrangement'

type Props = { slug: string; lenses: StoryLens[]; arrangement: Arrangement }

/** A form that asks for the same page with its lenses in another order, some hidden, or two side by side. */
export function ArrangeLenses({ slug, lenses, arrangement }: Props) {
  const { order, hidden, compared, isChosen } = arrangement
  const page = `/stories/${slug}#perspectives`
  return (
    <details className="arrange small" open={isChosen}>
      <summary>Arrange the lenses</summary>
      <form action={page} autoComplete="off">
        <table>
          <thead>
            <tr>
              <th scope="col">Lens</th>
              <th scope="col">First</th>
              <th scope="col">Hide</th>
              <th scope="col">Compare</th>
            </tr>
          </thead>
          <tbody>
            {lenses.map(({ key, name }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>
                  <input type="radio" name="order" value={key} aria-label={`${name} first`} />
                </td>
                <td>
                  <input
                    type="checkbox"
                    name="hide"
                    value={key}
                    defaultChecked={hidden.includes(key)}
                    aria-label={`Hide ${name}`}
                  />
                </td>
                <td>
                  <input
                    type="checkbox"
                    name="compare"
                    value={key}
                    defaultChecked={compared.includes(key)}
                    aria-label={`Compare ${name}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {isChosen && <input type="hidden" name="order" value={order.join(',')} />}
        <p>
          <button type="submit">Show it so</button> <a href={page}>As published</a>
        </p>
        <p className="soft">Two can be compared. Sources, corrections and how a text was made always stay.</p>
      </form>
    </details>
  )
}
