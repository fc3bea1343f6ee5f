import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { requireActor } from '@/app/_boundary/actor'
import { paths } from '@/app/_boundary/paths'
import { QueueTable } from '@/components/desk/queue-table'
import { QueueTabs } from '@/components/desk/queue-tabs'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { type Queue, queueNames, queues } from '@/domain/briefs/brief'
import { briefRows, queueCounts } from '@/domain/briefs/list-briefs'
import { isDesk, type Role } from '@/domain/users/user'

export const metadata: Metadata = { title: 'Desk' }

type Props = { searchParams: Promise<{ queue?: string | string[] }> }

const emptyWords: Record<Queue, string> = {
  holds: 'Stories that editors check, or that somebody asks to have checked, appear here.',
  review: 'When a writer submits a brief, it appears here.',
  corrections:
    'When another editor publishes a correction, or in an emergency, it waits here for a second look.',
  sent_back: 'When an editor sends a brief back to you, it appears here with the reason.',
  mine: 'Start a brief from an article, wire copy or a document.',
  scheduled: 'Briefs that are published at a set time wait here for it.',
  published: 'Briefs appear here when they are published.',
  all: 'Start the first one from an article, wire copy or a document.',
}

export default async function DeskPage({ searchParams }: Props) {
  const actor = await requireActor()
  const counts = await queueCounts(actor)
  const asked = z.enum(queues).safeParse((await searchParams).queue)
  const queue = asked.success ? asked.data : firstWaiting(actor.role, counts)
  const rows = await briefRows(actor, { queue })
  return (
    <>
      <PageHeading title="Desk">
        <Link href={paths.newBrief()} prefetch={false} className={buttonLook('primary')}>
          Start a brief
        </Link>
      </PageHeading>
      <QueueTabs open={queue} counts={counts} hidden={isDesk(actor.role) ? [] : ['corrections']} />
      {rows.length === 0 ? (
        <EmptyState title="Nothing waits here.">
          <p>{emptyWords[queue]}</p>
        </EmptyState>
      ) : (
        <QueueTable
          caption={queueNames[queue]}
          rows={rows}
          hrefOf={({ id }) =>
            reviewed.includes(queue) && isDesk(actor.role) ? paths.review(id) : paths.brief(id)
          }
        />
      )}
    </>
  )
}

/** Lists whose briefs an editor opens to decide on them. */
const reviewed: Queue[] = ['holds', 'review', 'corrections', 'scheduled']

/** The desk opens on what waits for this person. */
function firstWaiting(role: Role, counts: Record<Queue, number>): Queue {
  const order: Queue[] = isDesk(role)
    ? ['holds', 'review', 'corrections', 'sent_back', 'mine']
    : ['sent_back', 'mine', 'review']
  return order.find((queue) => counts[queue] > 0) ?? 'all'
}
