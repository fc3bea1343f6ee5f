/** The size, in pixels, that other sites show a card in. */
export const cardSize = { width: 1200, height: 630 } as const
