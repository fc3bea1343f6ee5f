import type { Gate } from './finding'

/** Being written. */
export const unsupportedNumber: Gate = () => []
