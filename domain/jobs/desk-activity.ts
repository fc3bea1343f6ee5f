import { z } from 'zod'
import { listen } from '@/db/listen'

/** How the announcement of an arriving text begins; the ids of its brief and of the attempt follow. */
export const partialAnnouncement = 'partial '

/**
 * Calls back with the id of a brief, person or setting each time something about it was committed, and with
 * an empty text when announcements may have been missed. Returns what stops it.
 */
export const onDeskActivity = (handler: (subject: string) => void): Promise<() => Promise<void>> =>
  listen(
    'desk_activity',
    (payload) => {
      if (!payload.startsWith(partialAnnouncement)) handler(payload)
    },
    () => handler(''),
  )

const ids = z.tuple([z.uuid(), z.uuid()])

type Arriving = { briefId: string; attemptId: string }

/**
 * Calls back each time more of a text has arrived that a model is writing. One that is missed is made up for by
 * the next. Returns what stops it.
 */
export const onArrivingText = (handler: (arriving: Arriving) => void): Promise<() => Promise<void>> =>
  listen(
    'desk_activity',
    (payload) => {
      if (!payload.startsWith(partialAnnouncement)) return
      const found = ids.safeParse(payload.slice(partialAnnouncement.length).split(' '))
      if (found.success) handler({ briefId: found.data[0], attemptId: found.data[1] })
    },
    () => {},
  )
