import { desc } from 'drizzle-orm'
import { db } from '@/db/client'
import { signingKeys } from '@/db/schema/stories'
import type { PublicKey } from './record'

/** The public halves of all keys that ever signed a record here, the newest first. */
export async function readKeys(): Promise<PublicKey[]> {
  const rows = await db
    .select({
      id: signingKeys.id,
      publicKey: signingKeys.publicKey,
      createdAt: signingKeys.createdAt,
      retiredAt: signingKeys.retiredAt,
    })
    .from(signingKeys)
    .orderBy(desc(signingKeys.createdAt), desc(signingKeys.id))
  return rows.map((row) => ({
    kty: 'OKP',
    crv: 'Ed25519',
    x: row.publicKey,
    kid: row.id,
    use: 'sig',
    alg: 'EdDSA',
    createdAt: row.createdAt.toISOString(),
    retiredAt: row.retiredAt?.toISOString() ?? null,
  }))
}
