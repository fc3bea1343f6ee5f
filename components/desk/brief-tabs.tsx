'use client'

import { NavLinks } from '@/components/ui/nav-links'

/** The pages about one brief. */
export function BriefTabs({ id }: { id: string }) {
  const base = `/desk/briefs/${id}`
  return (
    <NavLinks
      label="Pages"
      links={[
        { href: base, label: 'Edit', exact: true },
        { href: `/desk/briefs/${id}/lenses`, label: 'Review' },
        { href: `/desk/briefs/${id}/history`, label: 'History' },
        { href: `/desk/briefs/${id}/preview`, label: 'Preview' },
      ]}
    />
  )
}
