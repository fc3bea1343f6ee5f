import { redirect } from 'next/navigation'
import { requireRole } from '../_boundary/actor'
import { paths } from '../_boundary/paths'

export default async function AdminPage() {
  await requireRole('admin')
  redirect(paths.people())
}
