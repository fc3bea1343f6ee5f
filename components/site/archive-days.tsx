import { dayInWords } from '@/domain/stories/disclosure'

type Story = { slug: string; headline: string; firstPublishedAt: Date }

/** Headlines under the day on which each was first published, in the order given. */
export function ArchiveDays({ stories }: { stories: Story[] }) {
  const days = new Map<string, Story[]>()
  for (const story of stories) {
    const day = story.firstPublishedAt.toISOString().slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), story])
  }
  return [...days].map(([day, ofDay]) => (
    <section key={day} className="day" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className="small">
        <time dateTime={day}>{dayInWords(new Date(day))}</time>
      </h2>
      <ul>
        {ofDay.map(({ slug, headline }) => (
          <li key={slug}>
            <a className="title" href={`/stories/${slug}`}>
              <bdi>{headline}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  ))
}
