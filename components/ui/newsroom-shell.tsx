import Link from 'next/link'
import type { ReactNode } from 'react'
import { AccountMenu } from './account-menu'
import type { FormAction } from './form-state'
import { type NavLink, NavLinks } from './nav-links'
import { SkipLink } from './skip-link'

type Props = {
  siteName: string
  person: { name: string }
  links: readonly NavLink[]
  signOut: FormAction
  children: ReactNode
}

/** The frame around every page of the newsroom: the way through it, who is signed in, and the page. */
export function NewsroomShell({ siteName, person, links, signOut, children }: Props) {
  return (
    <>
      <SkipLink />
      <header className="border-line border-b bg-surface">
        <div className="mx-auto flex max-w-[96rem] flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
          <Link href="/desk" prefetch={false} className="font-semibold">
            <bdi>{siteName}</bdi>
          </Link>
          <div className="order-last w-full sm:order-none sm:w-auto sm:flex-1">
            <NavLinks label="Newsroom" links={links} />
          </div>
          <div className="ml-auto">
            <AccountMenu name={person.name} signOut={signOut} />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-[96rem] px-4 py-6 outline-none">
        {children}
      </main>
    </>
  )
}
