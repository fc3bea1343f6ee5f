import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArchiveDays } from '@/components/site/archive-days'
import {
  archiveMonths,
  monthAddress,
  monthIn,
  monthInWords,
  storiesOfMonth,
} from '@/domain/stories/list-months'
import '../../../find.css'
import { pageMetadata } from '../../../metadata'

type Props = { params: Promise<{ year: string; month: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await askedMonth(params)
  const words = monthInWords(asked)
  return pageMetadata({
    title: words,
    description: `Every story of ${words}.`,
    path: monthAddress(asked),
  })
}

export default async function MonthPage({ params }: Props) {
  const { year, month } = await askedMonth(params)
  const stories = await storiesOfMonth(year, month)
  if (stories.length === 0) notFound()
  const months = await archiveMonths()
  const at = months.findIndex((one) => one.year === year && one.month === month)
  const [older, newer] = [months[at + 1], months[at - 1]]
  return (
    <div className="archive">
      <p className="kicker small">
        <a href="/archive">Archive</a>
      </p>
      <h1>{monthInWords({ year, month })}</h1>
      <ArchiveDays stories={stories} />
      {(older || newer) && (
        <nav className="older small" aria-label="Months">
          <ul className="row">
            {older && (
              <li>
                <a href={monthAddress(older)} rel="prev">
                  {monthInWords(older)}
                </a>
              </li>
            )}
            {newer && (
              <li>
                <a href={monthAddress(newer)} rel="next">
                  {monthInWords(newer)}
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  )
}

async function askedMonth(params: Props['params']) {
  const { year, month } = await params
  const asked = monthIn(year, month)
  if (!asked) notFound()
  return asked
}
