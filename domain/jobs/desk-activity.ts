import { listen } from '@/db/listen'

/**
 * Calls back with the id of a brief, person or setting each time something about it was committed, and with
 * an empty text when announcements may have been missed. Returns what stops it.
 */
export const onDeskActivity = (handler: (subject: string) => void): Promise<() => Promise<void>> =>
  listen('desk_activity', handler, () => handler(''))
