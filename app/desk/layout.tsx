import type { ReactNode } from 'react'
import { DeskKeys } from '@/components/desk/desk-keys'
import { queueCounts } from '@/domain/briefs/list-briefs'
import { openProblems } from '@/domain/problems/queries'
import { isDesk } from '@/domain/users/user'
import { requireActor } from '../_boundary/actor'
import { NewsroomFrame } from '../_boundary/newsroom-frame'
import '../newsroom.css'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const [counts, reported] = await Promise.all([queueCounts(actor), openProblems(actor)])
  const waiting =
    counts.sent_back + (isDesk(actor.role) ? counts.holds + counts.review + counts.corrections : 0)
  return (
    <NewsroomFrame
      actor={actor}
      links={[
        { href: '/desk', label: 'Desk', count: waiting, exact: true },
        { href: '/desk/new', label: 'Start a brief' },
        { href: '/desk/calendar', label: 'Calendar' },
        ...(isDesk(actor.role)
          ? [{ href: '/desk/problems', label: 'Problem reports', count: reported }]
          : []),
      ]}
    >
      {children}
      <footer className="mt-8 border-line border-t pt-2">
        <DeskKeys />
      </footer>
    </NewsroomFrame>
  )
}
