import { expect, test } from 'vitest'
import { Forbidden } from '../errors'
import { aBrief, aPerson, auditOf, theBrief } from '../testing/newsroom'
import { attachScript } from './attach-script'

const script = { answers: { front: [{ value: { headline: 'A headline' } }] } }
const seeding = { kind: 'system', job: 'demo.seed' } as const

test('the seed gives a brief recorded answers once, and the log says so', async () => {
  const { id } = await aBrief(await aPerson('writer'))
  expect(await attachScript(seeding, { briefId: id, script })).toMatchObject({ ok: true })
  expect((await theBrief(id)).script).toEqual(script)
  expect(await auditOf(id)).toContain('brief.script_attached')
  expect(await attachScript(seeding, { briefId: id, script })).toMatchObject({ reason: 'already_there' })
})

test('no person can give a brief recorded answers, not even an admin', async () => {
  const { id } = await aBrief(await aPerson('writer'))
  await expect(attachScript(await aPerson('admin'), { briefId: id, script })).rejects.toThrow(Forbidden)
  expect((await theBrief(id)).script).toBeNull()
})

test('what is not a script is refused', async () => {
  const { id } = await aBrief(await aPerson('writer'))
  await expect(attachScript(seeding, { briefId: id, script: { answers: { front: [] } } })).rejects.toThrow()
})
