import type { roles, users } from '@/db/schema/users'

export type User = typeof users.$inferSelect
export type Role = (typeof roles)[number]

/** A row of the people page. */
export type Person = Pick<User, 'id' | 'name' | 'email' | 'role' | 'active'> & {
  openSessions: number
  lastSeen: Date | null
  /** Has to wait after too many attempts to sign in. */
  keptWaiting: boolean
}

/** In words for screens and mails. */
export const roleNames = { writer: 'Writer', editor: 'Editor', admin: 'Admin' } as const satisfies Record<
  Role,
  string
>

/** For a field to choose from. */
export const roleChoices = Object.entries(roleNames).map(([value, label]) => ({ value, label }))

/** How long a link for a new password works. */
export const resetMinutes = 60

/** Editors and admins decide; writers write. */
export const isDesk = (role: Role) => role !== 'writer'
