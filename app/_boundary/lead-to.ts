import type { Route } from 'next'
import { redirect } from 'next/navigation'

/** Redirects to an address that was put together at run time. Throws for one that isn't ours. */
export function leadTo(path: string): never {
  if (!isOurs(path)) throw new Error(`something leads to ${path}, which is not an address of ours`)
  redirect(path)
}

/** The type of Next knows only the routes without parameters. */
const isOurs = (path: string): path is Route => path.startsWith('/') && !path.startsWith('//')
