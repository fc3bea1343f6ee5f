import type { ReactNode } from 'react'
import { type NavLink, NavLinks } from '@/components/ui/nav-links'
import { requireRole } from '../_boundary/actor'
import { NewsroomFrame } from '../_boundary/newsroom-frame'
import '../newsroom.css'

const areas: readonly NavLink[] = [
  { href: '/admin/people', label: 'People' },
  { href: '/admin/lenses', label: 'Lenses' },
  { href: '/admin/topics', label: 'Topics' },
  { href: '/admin/settings', label: 'Settings' },
  { href: '/admin/ai', label: 'AI' },
  { href: '/admin/prompts', label: 'Prompts' },
  { href: '/admin/audit', label: 'Audit log' },
  { href: '/admin/mail', label: 'Mail' },
  { href: '/admin/jobs', label: 'Jobs' },
  { href: '/admin/status', label: 'Status' },
]

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await requireRole('admin')
  return (
    <NewsroomFrame actor={actor}>
      <div className="mb-6 border-line border-b pb-2">
        <NavLinks label="Administration" links={areas} />
      </div>
      {children}
    </NewsroomFrame>
  )
}
