import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { guarded } from '@/app/_boundary/guarded'
import type { UserActor } from '@/domain/actor'
import type { BriefView } from '@/domain/publication/brief-view'
import { briefFor } from '@/domain/publication/queries'

/** The brief of an address, read once for its page and title. Anything but a brief this person may read is a 404. */
export const readBrief = cache(async (actor: UserActor, id: string): Promise<BriefView> => {
  return await guarded(briefFor(actor, briefId(id)))
})

/** An address may hold anything. */
export function briefId(text: string): string {
  const id = z.uuid().safeParse(text)
  return id.success ? id.data : notFound()
}
