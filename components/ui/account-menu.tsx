'use client'

import { startTransition } from 'react'
import { type FormAction, untouched } from './form-state'
import { Menu, MenuAct, MenuLink } from './menu'

/** Who is signed in, and the way out. */
export function AccountMenu({ name, signOut }: { name: string; signOut: FormAction }) {
  return (
    <Menu label={name}>
      <MenuLink href="/profile">Profile</MenuLink>
      <MenuAct onSelect={() => startTransition(async () => void (await signOut(untouched, new FormData())))}>
        Sign out
      </MenuAct>
    </Menu>
  )
}
