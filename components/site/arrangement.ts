import { type LensesAsked, lensesInOrder, namedLenses } from '@/domain/stories/order-lenses'

/** How one reader wants the lenses of a story: all of them in this order, some folded away, or two side by side. */
export type Arrangement = { order: string[]; hidden: string[]; compared: string[]; isChosen: boolean }

/**
 * Reads an arrangement from an address. Lenses that the story does not have are ignored, those that the order leaves
 * out follow as published; two lenses are compared, never one or three.
 */
export function arrangementOf(keys: string[], asked: LensesAsked = {}): Arrangement {
  const hidden = namedLenses(keys, asked.hide)
  const [one, other] = namedLenses(keys, asked.compare)
  const compared = one !== undefined && other !== undefined ? [one, other] : []
  const order = lensesInOrder(keys, asked.order)
  const isMoved = order.some((key, at) => key !== keys[at])
  return { order, hidden, compared, isChosen: isMoved || hidden.length > 0 || compared.length > 0 }
}

/** Whether a lens is folded away: while two are compared, every other one is. */
export const isFolded = ({ hidden, compared }: Arrangement, key: string): boolean =>
  compared.length > 0 ? !compared.includes(key) : hidden.includes(key)
