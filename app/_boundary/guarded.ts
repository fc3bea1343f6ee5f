import { notFound, redirect } from 'next/navigation'
import { Forbidden, NotFound } from '@/domain/errors'
import { paths } from './paths'

/**
 * Awaits a read of the newsroom for a page: what does not exist, or must look so, becomes the 404 page,
 * and an act for other roles the page that says so. Everything else stays thrown.
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
