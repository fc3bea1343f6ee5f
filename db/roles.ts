import type { ClientBase } from 'pg'

/** The role that the application connects as on the embedded server. */
export const appRole = 'lensroom_app'

/**
 * Gives the application's role all it needs and no more: it reads and writes our tables and the job queue,
 * but of the audit log it may only read and add lines.
 */
export async function grantTo(client: ClientBase, role: string): Promise<void> {
  const name = client.escapeIdentifier(role)
  await client.query(`
    grant usage on schema public, drizzle, graphile_worker to ${name};
    grant select, insert, update, delete on all tables in schema public to ${name};
    grant usage, select on all sequences in schema public to ${name};
    revoke update, delete, truncate on audit_events from ${name};
    grant select on all tables in schema drizzle to ${name};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${name};
    grant usage, select on all sequences in schema graphile_worker to ${name};
    grant execute on all functions in schema graphile_worker to ${name};
  `)
  for (const table of await guardedTables(client)) {
    await client.query(
      `drop policy if exists lensroom_app on graphile_worker.${client.escapeIdentifier(table)}`,
    )
    await client.query(
      `create policy lensroom_app on graphile_worker.${client.escapeIdentifier(table)} to ${name} using (true) with check (true)`,
    )
  }
}

/** The queue's tables carry row-level security without a policy, so that only their owner sees rows. */
async function guardedTables(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity`,
  )
  return rows.map(({ name }) => name)
}
