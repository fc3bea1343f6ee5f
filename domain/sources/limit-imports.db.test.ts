import { expect, test } from 'vitest'
import { limitStarts, startsAnHour } from '../briefs/limit-starts'
import { aPerson } from '../testing/newsroom'
import { importsAnHour, limitImports } from './limit-imports'

test.each([
  ['import', limitImports, importsAnHour, 'too_many_imports'],
  ['start', limitStarts, startsAnHour, 'too_many_briefs'],
] as const)(
  'one person can %s sixty times an hour, and hears when it goes on',
  async (_, limit, most, reason) => {
    const busy = await aPerson('writer')
    for (let count = 0; count < most; count++) expect(await limit(busy)).toMatchObject({ ok: true })
    const refusal = await limit(busy)
    expect(refusal).toMatchObject({ ok: false, reason })
    const seconds = refusal.ok ? 0 : Number(refusal.detail)
    expect(seconds).toBeGreaterThan(3_000)
    expect(seconds).toBeLessThanOrEqual(3_600)
    expect(await limit(await aPerson('writer'))).toMatchObject({ ok: true })
    expect(await limit({ kind: 'system', job: 'demo' })).toMatchObject({ ok: true })
  },
)
