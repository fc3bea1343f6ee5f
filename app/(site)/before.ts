export type Search = Promise<Record<string, string | string[] | undefined>>

/** The slug that a list starts after; anything but one plain value is none. */
export async function beforeOf(search: Search): Promise<string | undefined> {
  const { before } = await search
  return typeof before === 'string' && before !== '' ? before : undefined
}
