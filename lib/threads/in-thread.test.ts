import { describe, expect, test, vi } from 'vitest'
import { inThread } from './in-thread'

// Loading code in a thread takes long on a busy machine.
vi.setConfig({ testTimeout: 180_000 })

const asked = (name: string, ...given: unknown[]) => ({ module: 'lib/threads/testing/work.ts', name, given })

describe('work in a thread', () => {
  test('gives what the function returned', async () => {
    expect(await inThread(asked('doubled', 21), { ms: 30_000 })).toEqual({ ok: true, value: 42 })
  })

  test('that never ends is ended at its deadline, and the next work goes on', async () => {
    expect(await inThread(asked('endless'), { ms: 200 })).toEqual({ ok: false, problem: 'deadline' })
    expect(await inThread(asked('doubled', 1), { ms: 30_000 })).toEqual({ ok: true, value: 2 })
  })

  test('that asks a pattern for too much is ended as well', async () => {
    expect(await inThread(asked('backtracking'), { ms: 200 })).toEqual({ ok: false, problem: 'deadline' })
  })

  test('that takes more memory than it may is lost, and nothing else', async () => {
    expect(await inThread(asked('hungry'), { ms: 120_000 })).toEqual({ ok: false, problem: 'lost' })
    expect(await inThread(asked('doubled', 2), { ms: 30_000 })).toEqual({ ok: true, value: 4 })
  })

  test('that throws rejects with its words', async () => {
    await expect(inThread(asked('throwing'), { ms: 30_000 })).rejects.toThrow('no such harbor')
  })

  test('leaves the thread that waits free', async () => {
    let turns = 0
    const clock = setInterval(() => turns++, 10)
    await inThread(asked('endless'), { ms: 500 })
    clearInterval(clock)
    expect(turns).toBeGreaterThan(10)
  })

  test('waits its turn when more is asked for than may run', async () => {
    const all = Array.from({ length: 5 }, (_, at) => inThread(asked('doubled', at), { ms: 30_000 }))
    expect(await Promise.all(all)).toEqual([0, 2, 4, 6, 8].map((value) => ({ ok: true, value })))
  })
})
