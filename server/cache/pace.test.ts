import { expect, test } from 'vitest'
import { Pace } from './pace'

test('a burst passes at once, and then one in each gap', async () => {
  let now = 0
  const pace = new Pace({ burst: 3, gap: 100, longest: 0, now: () => now })
  const passed = async (count: number) => {
    const all = await Promise.all(Array.from({ length: count }, () => pace.pass()))
    return all.filter(Boolean).length
  }
  expect(await passed(10)).toBe(4)
  expect(await passed(10)).toBe(0)
  now = 200
  expect(await passed(10)).toBe(2)
  now = 60_000
  expect(await passed(10)).toBe(4)
})

test('a request that would wait too long is turned away at once, so few ever wait', async () => {
  const pace = new Pace({ burst: 0, gap: 10, longest: 50, now: () => 0 })
  const all = await Promise.all(Array.from({ length: 1_000 }, () => pace.pass()))
  expect(all.filter(Boolean)).toHaveLength(6)
})
