import type { Metadata } from 'next'
import Link from 'next/link'
import { requireActor } from '@/app/_boundary/actor'
import { paths } from '@/app/_boundary/paths'
import { CalendarWeek } from '@/components/desk/calendar-week'
import { dayName, weekOf } from '@/components/desk/week'
import { buttonLook } from '@/components/ui/button-look'
import { PageHeading } from '@/components/ui/page-heading'
import { calendarEntries } from '@/domain/publication/list-calendar'
import { isDesk } from '@/domain/users/user'

export const metadata: Metadata = { title: 'Calendar' }

type Props = { searchParams: Promise<{ week?: string | string[] }> }

export default async function CalendarPage({ searchParams }: Props) {
  const actor = await requireActor()
  const now = new Date()
  const week = weekOf((await searchParams).week, now)
  const entries = await calendarEntries(actor, week)
  return (
    <>
      <PageHeading title="Calendar" intro="What is published at which time, and what was. All times are UTC.">
        <nav aria-label="Weeks" className="flex flex-wrap gap-2">
          <Link href={`/desk/calendar?week=${week.before}`} prefetch={false} className={buttonLook()}>
            Week before
          </Link>
          <Link href="/desk/calendar" prefetch={false} className={buttonLook()}>
            This week
          </Link>
          <Link href={`/desk/calendar?week=${week.after}`} prefetch={false} className={buttonLook()}>
            Week after
          </Link>
        </nav>
      </PageHeading>
      <CalendarWeek
        week={week}
        today={dayName(now)}
        entries={entries}
        hrefOf={({ briefId }) => (isDesk(actor.role) ? paths.review(briefId) : paths.brief(briefId))}
      />
    </>
  )
}
