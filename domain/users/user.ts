import type { roles, users } from '@/db/schema/users'

export type User = typeof users.$inferSelect
export type Role = (typeof roles)[number]

/** A row of the people page. */
export type Person = Pick<User, 'id' | 'name' | 'email' | 'role' | 'active'> & {
  openSessions: number
  lastSeen: Date | null
}

/** In words for screens and mails. */
export const roleNames = { writer: 'Writer', editor: 'Editor', admin: 'Admin' } as const satisfies Record<
  Role,
  string
>

/** Editors and admins decide; writers write. */
export const isDesk = (role: Role) => role !== 'writer'
