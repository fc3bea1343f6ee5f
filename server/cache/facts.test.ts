import { expect, test } from 'vitest'
import { Facts } from './facts'

test('what is asked again within seconds is not looked up again, and then it is', async () => {
  let now = 0
  let looks = 0
  const facts = new Facts(async () => ++looks, { forMs: 5_000, now: () => now })
  expect([await facts.get('ferry'), await facts.get('ferry')]).toEqual([1, 1])
  now = 5_000
  expect(await facts.get('ferry')).toBe(2)
})

test('two hundred who ask at once have it looked up once, and a failure is remembered for nobody', async () => {
  let looks = 0
  const facts = new Facts(async (name) => {
    looks++
    await new Promise((resolve) => setTimeout(resolve, 5))
    if (name === 'broken' && looks < 3) throw new Error('no')
    return looks
  })
  await Promise.all(Array.from({ length: 200 }, () => facts.get('ferry')))
  expect(looks).toBe(1)
  await expect(facts.get('broken')).rejects.toThrow('no')
  expect(await facts.get('broken')).toBe(3)
})

test('an answer that was looked up before a change is not remembered after it', async () => {
  let isPublished = false
  let answer = (_: boolean) => {}
  const facts = new Facts(() => new Promise<boolean>((resolve) => (answer = resolve)))
  const early = facts.get('ferry')
  const before = answer
  isPublished = true
  facts.forget()
  const late = facts.get('ferry')
  before(false)
  answer(isPublished)
  expect([await early, await late, await facts.get('ferry')]).toEqual([false, true, true])
})

test('a hundred thousand missing names take the room of a few, and a name that is too long takes none', async () => {
  const facts = new Facts(async () => false, { most: 100 })
  for (let n = 0; n < 100_000; n++) await facts.get(`missing-${n}`)
  expect(facts.size).toBe(100)
  facts.forget()
  await facts.get('x'.repeat(5_000))
  expect(facts.size).toBe(0)
})
