import type { ReactNode } from 'react'
import { AnswerAbove } from '@/components/ui/answer-above'
import { LinkNotices } from '@/components/ui/link-notices'
import type { NavLink } from '@/components/ui/nav-links'
import { NewsroomShell } from '@/components/ui/newsroom-shell'
import type { UserActor } from '@/domain/actor'
import { readSettings } from '@/domain/settings/queries'
import { linkNotices } from '@/domain/users/list-link-notices'
import { dismissNoticeAction } from '../profile/actions'
import { signOutAction } from '../sign-in/actions'
import { answerOfPost } from './plain-post'

type Props = {
  actor: UserActor
  /** The navigation of this part of the newsroom; the desk's when none is given. */
  links?: readonly NavLink[]
  children: ReactNode
}

/** The frame of the newsroom around a page, with what this person may open. */
export async function NewsroomFrame({ actor, links = [{ href: '/desk', label: 'Desk' }], children }: Props) {
  const [{ siteName }, notices] = await Promise.all([readSettings(), linkNotices(actor)])
  const all: NavLink[] = actor.role === 'admin' ? [...links, { href: '/admin', label: 'Admin' }] : [...links]
  return (
    <NewsroomShell siteName={siteName} person={actor} links={all} signOut={signOutAction}>
      <LinkNotices
        notices={notices.filter(({ noticedAt }) => noticedAt === null)}
        dismiss={dismissNoticeAction}
      />
      <AnswerAbove answer={await answerOfPost()} />
      {children}
    </NewsroomShell>
  )
}
