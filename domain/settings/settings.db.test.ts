import { desc, eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditEvents, settings } from '@/db/schema/newsroom'
import { Forbidden } from '../errors'
import { checkProvider } from '../generation/check-provider'
import { aPerson } from '../testing/newsroom'
import { aiConfig, aiForAdmin } from './ai-config'
import { readSettings } from './queries'
import { readStatus } from './read-status'
import { saveAiSettings } from './save-ai-settings'
import { saveSettings } from './save-settings'

const site = {
  siteName: 'The Tidewater Brief',
  tagline: 'News, seen from several sides.',
  contact: 'desk@tidewater.test',
  adviceLine: '',
  fourEyes: false,
  singleEditor: false,
  soloLimit: 3,
  writersReadAll: false,
}
const local = {
  provider: 'openai-compatible' as const,
  model: 'small',
  baseUrl: 'http://127.0.0.1:9',
  apiKey: 'sk-very-secret',
  lensSeconds: 20,
  frontSeconds: 40,
}

const lastAct = async () => (await db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1))[0]

afterEach(async () => {
  delete process.env.AI_PROVIDER
  await db.delete(settings)
})

describe('the settings of the site', () => {
  test('are changed by an admin, and the log names what changed', async () => {
    const admin = await aPerson('admin')
    expect(await saveSettings(admin, site)).toMatchObject({ ok: true })
    expect(await readSettings()).toMatchObject(site)
    expect(await lastAct()).toMatchObject({
      action: 'settings.saved',
      actor: admin.id,
      detail: { keys: ['siteName', 'tagline', 'contact', 'fourEyes'], fourEyes: false },
    })
    expect(await saveSettings(admin, site)).toMatchObject({ reason: 'unchanged' })
  })

  test('are not for editors', async () => {
    await expect(saveSettings(await aPerson('editor'), site)).rejects.toBeInstanceOf(Forbidden)
  })
})

describe('the provider', () => {
  test('is chosen by an admin; the key is stored encrypted and named nowhere', async () => {
    const admin = await aPerson('admin')
    expect(await saveAiSettings(admin, local)).toMatchObject({ ok: true, value: { key: 'new' } })
    expect(await aiConfig(db)).toMatchObject({ from: 'settings', model: 'small', apiKey: 'sk-very-secret' })
    expect(JSON.stringify(await db.select().from(settings))).not.toContain('sk-very-secret')
    expect(JSON.stringify(await lastAct())).not.toContain('sk-very-secret')
    expect(JSON.stringify(await aiForAdmin(admin))).not.toContain('sk-very-secret')
  })

  test('keeps its key when only the model changes, and loses it when the key would go elsewhere', async () => {
    const admin = await aPerson('admin')
    await saveAiSettings(admin, local)
    await saveAiSettings(admin, { ...local, apiKey: '', model: 'large' })
    expect(await aiConfig(db)).toMatchObject({ model: 'large', apiKey: 'sk-very-secret' })
    await saveAiSettings(admin, { ...local, apiKey: '', baseUrl: 'http://127.0.0.1:10' })
    expect((await aiConfig(db)).apiKey).toBeUndefined()
  })

  test('of the environment wins and cannot be changed here', async () => {
    process.env.AI_PROVIDER = 'evidence'
    const admin = await aPerson('admin')
    expect(await saveAiSettings(admin, local)).toMatchObject({ reason: 'environment' })
    expect(await aiConfig(db)).toMatchObject({ from: 'environment', name: 'evidence' })
  })

  test('that does not answer is called so in words, without the key', async () => {
    const admin = await aPerson('admin')
    await saveAiSettings(admin, local)
    const outcome = await checkProvider(admin)
    expect(outcome).toMatchObject({ ok: false, reason: 'failed' })
    expect(JSON.stringify(outcome)).not.toContain('sk-very-secret')
  })
})

test('the status says that the application cannot rewrite the audit log', async () => {
  const admin = await aPerson('admin')
  expect(await readStatus(admin)).toMatchObject({
    mayRewriteAudit: false,
    mail: 'kept',
    providerFrom: 'default',
  })
  await expect(readStatus(await aPerson('editor'))).rejects.toBeInstanceOf(Forbidden)
  expect(await db.select().from(settings).where(eq(settings.key, 'site'))).toEqual([])
})
