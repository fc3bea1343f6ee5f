import { notFound, redirect } from 'next/navigation'
import { Forbidden, NotFound } from '@/domain/errors'
import { paths } from './paths'

/**
 * Awaits a newsroom read for a page. What doesn't exist, or must seem not to, becomes the 404 page, and an act
 * reserved for other roles becomes the page that says so. Everything else stays thrown.
 */
export async function guarded<Value>(read: Promise<Value>): Promise<Value> {
  try {
    return await read
  } catch (error) {
    if (error instanceof NotFound) notFound()
    if (error instanceof Forbidden) redirect(paths.noAccess())
    throw error
  }
}
