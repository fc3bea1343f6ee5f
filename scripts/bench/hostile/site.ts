import type { ChildProcess } from 'node:child_process'
import { freePort } from '@/db/embedded/free-port'
import type { UserActor } from '@/domain/actor'
import { saveAiSettings } from '@/domain/settings/save-ai-settings'
import { personByEmail } from '@/domain/users/queries'
import { must } from '../../demo/must'
import { seed } from '../../demo/seed'
import { benchSecret, end, startInstance } from '../load/instances'

export const password = 'correct horse for benches'

/**
 * Fills the database of this process with the demonstration and starts a site on it as `npm start` does, with jobs and
 * a host whose pages it may read. Stops it when `work` ends.
 */
export async function withHostileSite<Value>(
  pages: string,
  work: (site: { address: string; pid: number }) => Promise<Value>,
): Promise<Value> {
  Object.assign(process.env, { DEMO_PASSWORD: password, AUTH_SECRET: benchSecret })
  await seed((line) => process.stdout.write(`  ${line}\n`))
  const port = await freePort()
  const address = `http://localhost:${port}`
  process.env.IMPORT_ALLOW_HOSTS = new URL(pages).host
  const site: ChildProcess = await startInstance(port, address, { core: null, jobs: true })
  try {
    return await work({ address, pid: site.pid ?? 0 })
  } finally {
    await end(site)
  }
}

/** Has the site ask this model server, which gets five seconds for a lens. */
export async function askModel(url: string): Promise<void> {
  const admin = await actorOf('admin@demo.lensroom.test')
  const ai = { provider: 'openai-compatible', model: 'm', baseUrl: `${url}/v1`, apiKey: 'none' } as const
  must('set the model', await saveAiSettings(admin, { ...ai, lensSeconds: 5, frontSeconds: 5 }))
}

async function actorOf(email: string): Promise<UserActor> {
  const person = await personByEmail(email)
  if (!person) throw new Error(`${email} is missing`)
  const { id, name, role } = person
  return { kind: 'user', id, name, role }
}
