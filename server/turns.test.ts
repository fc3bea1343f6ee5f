import { expect, test } from 'vitest'
import { Busy, Turns } from './turns'

test('as many as may have their turn at once, and the next gets one that ends', async () => {
  const turns = new Turns({ most: 2, waiting: 1 })
  const [first] = await Promise.all([turns.take(1_000), turns.take(1_000)])
  let isThere = false
  const third = turns.take(10_000).then((leave) => {
    isThere = true
    return leave
  })
  await Promise.resolve()
  expect(isThere).toBe(false)
  first()
  expect(await third).toBeTypeOf('function')
})

test('when too many wait already the next is refused at once', async () => {
  const turns = new Turns({ most: 1, waiting: 1 })
  const leave = await turns.take(1_000)
  const waiting = turns.take(60_000)
  await expect(turns.take(60_000)).rejects.toThrow(Busy)
  leave()
  await waiting
})

test('one who has waited long enough, or has gone, leaves the place to the next', async () => {
  const turns = new Turns({ most: 1, waiting: 2 })
  const leave = await turns.take(1_000)
  const gone = new AbortController()
  const left = expect(turns.take(60_000, gone.signal)).rejects.toThrow(Busy)
  await expect(turns.take(20)).rejects.toThrow(Busy)
  gone.abort()
  await left
  const next = turns.take(60_000)
  leave()
  await next
})

test('a turn that is ended twice is free once', async () => {
  const turns = new Turns({ most: 1, waiting: 1 })
  const leave = await turns.take(1_000)
  leave()
  leave()
  await turns.take(1_000)
  await expect(turns.take(20)).rejects.toThrow(Busy)
})
