/** How one reader wants the lenses of a story: all of them in this order, some folded away, or two side by side. */
export type Arrangement = { order: string[]; hidden: string[]; compared: string[]; isChosen: boolean }
export type Asked = Partial<Record<'order' | 'hide' | 'compare', string | string[]>>

/**
 * Reads an arrangement from an address. Lenses that the story does not have are ignored, those that the order leaves
 * out follow as published; two lenses are compared, never one or three.
 */
export function arrangementOf(keys: string[], asked: Asked = {}): Arrangement {
  const first = known(keys, asked.order)
  const hidden = known(keys, asked.hide)
  const [one, other] = known(keys, asked.compare)
  const compared = one !== undefined && other !== undefined ? [one, other] : []
  const order = [...first, ...keys.filter((key) => !first.includes(key))]
  const isMoved = order.some((key, at) => key !== keys[at])
  return { order, hidden, compared, isChosen: isMoved || hidden.length > 0 || compared.length > 0 }
}

/** Whether a lens is folded away: while two are compared, every other one is. */
export const isFolded = ({ hidden, compared }: Arrangement, key: string): boolean =>
  compared.length > 0 ? !compared.includes(key) : hidden.includes(key)

function known(keys: string[], value: string | string[] = []): string[] {
  const named = [value].flat().flatMap((part) => part.split(','))
  return [...new Set(named)].filter((key) => keys.includes(key))
}
