import type { Metadata } from 'next'
import { archiveMonths, monthAddress, monthInWords } from '@/domain/stories/list-months'
import '../find.css'
import { pageMetadata } from '../metadata'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title: 'Archive', description: 'Every published story, by month.', path: '/archive' })
}

export default async function ArchivePage() {
  const months = await archiveMonths()
  const years = [...new Set(months.map(({ year }) => year))]
  return (
    <div className="archive">
      <h1>Archive</h1>
      {years.length === 0 && <p className="plain">No story has been published yet.</p>}
      {years.map((year) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`} className="ruled">
            {year}
          </h2>
          <ul className="months small">
            {months
              .filter((month) => month.year === year)
              .map((month) => (
                <li key={month.month}>
                  <a href={monthAddress(month)}>{monthInWords(month)}</a>{' '}
                  <span className="soft">{month.stories === 1 ? '1 story' : `${month.stories} stories`}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
