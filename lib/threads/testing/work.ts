/** What tests ask a thread to do. */
export const doubled = (number: number) => number * 2

export function endless(): never {
  for (;;);
}

export const backtracking = () => /^(?:a+)+$/.test(`${'a'.repeat(60)}b`)

export function hungry(): never {
  const kept: unknown[] = []
  for (;;) kept.push(Array.from({ length: 1_000_000 }).fill(0.5))
}

export function throwing(): never {
  throw new Error('no such harbor')
}
