/** What tests ask a thread to do. */
export const doubled = (number: number) => number * 2

export function endless(): never {
  for (;;);
}

export const backtracking = () => /^(?:a+)+$/.test(`${'a'.repeat(60)}b`)

export function hungry(): never {
  const kept: number[][] = []
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, at) => at))
}

export function throwing(): never {
  throw new Error('no such harbor')
}
