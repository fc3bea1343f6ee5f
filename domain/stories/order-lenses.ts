/** How a reader asks for the lenses of a story: in another order, some folded away, or two side by side. */
export type LensesAsked = Partial<Record<'order' | 'hide' | 'compare', string | string[]>>

/** Those of a story's lenses that a parameter names, each once and in its order; other names are ignored. */
export function namedLenses(keys: string[], value: string | string[] = []): string[] {
  const named = [value].flat().flatMap((part) => part.split(','))
  return [...new Set(named)].filter((key) => keys.includes(key))
}

/** All lenses of a story: those that were asked for first, the others as published. */
export function lensesInOrder(keys: string[], order: LensesAsked['order']): string[] {
  const first = namedLenses(keys, order)
  return [...first, ...keys.filter((key) => !first.includes(key))]
}

/**
 * The parameters of the one address under which a story is shown in this way. Two arrangements that show the same have
 * the same address; the published one needs no parameters.
 */
export function arrangementAsked(
  keys: string[],
  { order, hide, compare }: LensesAsked,
): Record<string, string> {
  const asked = lensesInOrder(keys, order)
  const hidden = asPublished(keys, namedLenses(keys, hide))
  const compared = asPublished(keys, namedLenses(keys, compare).slice(0, 2))
  return {
    ...(asked.some((key, at) => key !== keys[at]) && { order: asked.join(',') }),
    ...(hidden.length > 0 && { hide: hidden.join(',') }),
    ...(compared.length === 2 && { compare: compared.join(',') }),
  }
}

const asPublished = (keys: string[], some: string[]) => keys.filter((key) => some.includes(key))
