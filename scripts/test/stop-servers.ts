import { existsSync } from 'node:fs'
import { startEmbedded, stopEmbedded } from '@/db/embedded/start'
import { asOwner } from '@/db/testing/as-owner'

/** Stops the databases of the tests, unless another run is using one at this moment. */
export async function stopServers(): Promise<void> {
  for (const dir of ['.data-test', '.data-e2e']) {
    if (existsSync(`${dir}/postgres/postmaster.pid`) && !(await isInUse(dir))) await stopEmbedded(dir)
  }
}

async function isInUse(dir: string): Promise<boolean> {
  const server = await startEmbedded(dir)
  return asOwner(server.ownerUrl('postgres'), async (client) => {
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return (rowCount ?? 0) > 0
  })
}
