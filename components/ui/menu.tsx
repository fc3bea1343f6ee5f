'use client'

import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { buttonLook } from './button-look'

/** A button that opens a list of acts. */
export function Menu({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={buttonLook('quiet')}>{label}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-20 min-w-44 rounded border border-line bg-surface p-1 shadow-lg"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

const itemLook =
  'flex min-h-8 w-full cursor-pointer items-center rounded px-2 text-left outline-none data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent'

export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild>
      <a href={href} className={itemLook}>
        {children}
      </a>
    </DropdownMenu.Item>
  )
}

export function MenuAct({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <DropdownMenu.Item className={itemLook} onSelect={onSelect}>
      {children}
    </DropdownMenu.Item>
  )
}
