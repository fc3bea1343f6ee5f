type Figures = { stories: number; withoutSecondPerson: number; corrections: number; withdrawn: number }

/** Counts over everything that was ever published. */
export function StoryFigures({ figures }: { figures: Figures }) {
  const rows = [
    ['Stories on this site', figures.stories],
    ['of them marked “Not reviewed by a second person”', figures.withoutSecondPerson],
    ['Corrections to them', figures.corrections],
    ['Stories withdrawn', figures.withdrawn],
  ] as const
  return (
    <dl className="figures small">
      {rows.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
