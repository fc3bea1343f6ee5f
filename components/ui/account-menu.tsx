'use client'

import { startTransition } from 'react'
import { Menu, MenuAct, MenuLink } from './menu'

/** Who is signed in, and the way out. */
export function AccountMenu({ name, signOut }: { name: string; signOut: () => Promise<void> }) {
  return (
    <Menu label={name}>
      <MenuLink href="/profile">Profile</MenuLink>
      <MenuAct onSelect={() => startTransition(() => signOut())}>Sign out</MenuAct>
    </Menu>
  )
}
