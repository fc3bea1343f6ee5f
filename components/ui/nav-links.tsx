'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

export type NavLink = { href: string; label: string; count?: number; exact?: boolean }

/** The ways through the newsroom; the one that is open is marked for eye and ear. */
export function NavLinks({ label, links }: { label: string; links: readonly NavLink[] }) {
  const path = usePathname()
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-1">
        {links.map(({ href, label: words, count, exact }) => {
          const [own = href] = href.split('?')
          const here = path === own || (!exact && path.startsWith(`${own}/`))
          return (
            <li key={href}>
              <Link
                href={{ pathname: href }}
                prefetch={false}
                aria-current={here ? 'page' : undefined}
                className="inline-flex min-h-8 items-center gap-1.5 rounded px-2 text-muted hover:bg-sunken hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent"
              >
                {words}
                {count !== undefined && count > 0 && <span className="text-sm tabular-nums">{count}</span>}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
