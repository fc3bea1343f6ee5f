import type { Route } from 'next'
import { redirect } from 'next/navigation'

/** Leads to an address that was put together while the site runs. Throws for one that is not ours. */
export function leadTo(path: string): never {
  if (!isOurs(path)) throw new Error(`something leads to ${path}, which is not an address of ours`)
  redirect(path)
}

/** The type of Next knows only the routes without parameters. */
const isOurs = (path: string): path is Route => path.startsWith('/') && !path.startsWith('//')
