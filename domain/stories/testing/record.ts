import { canonicalJson, sha256 } from '@/lib/canonical'
import { makeSigningKey, signText } from '@/lib/crypto/sign'
import { buildRecord, frontHash } from '../build-record'
import type { PublicKey, SignedRecord, TextAccount } from '../record'
import type { StoryContent } from '../story'
import { aContent } from './content'

const draft = {
  provider: 'openai',
  model: 'model-x',
  promptVersion: 1,
  promptHash: 'c'.repeat(64),
  requestedAt: '2026-11-20T08:59:00.000Z',
  generatedAt: '2026-11-20T09:00:00.000Z',
  read: ['a'.repeat(64)],
}

/** What would be on record for each text of a story. */
function someAccounts(content: StoryContent): TextAccount[] {
  const front = { place: 'front', textHash: frontHash(content), kind: 'published' as const, minute: 45 }
  const lenses = content.lenses.map(({ key, body, state }, at) => {
    const kind = state === 'omitted' ? ('omitted' as const) : ('approved' as const)
    return { place: key, textHash: sha256(body), kind, minute: 30 + at }
  })
  return [front, ...lenses].map(({ place, textHash, kind, minute }) => ({
    place,
    textHash,
    drafts: [draft],
    checks: {
      notChecked: null,
      asked: ['invented_quote'],
      findings: [{ gate: 'overclaim', severity: 'warning', overruled: 'other_words' }],
      sentences: { all: 1, withPassage: 1, withDifference: 0, shown: 1, kept: 0 },
    },
    decisions: [{ kind, place, at: `2026-11-20T09:${minute}:00.000Z`, textHash }],
  }))
}

/** The records of a story of so many versions, as they are given out, with the keys that fit them. */
export function someRecords(
  versions: number,
  content = aContent(),
): { records: SignedRecord[]; keys: { keys: PublicKey[] } } {
  const key = makeSigningKey()
  const records: SignedRecord[] = []
  for (let version = 1; version <= versions; version++) {
    const earlier = records.map(({ hash }) => hash)
    const record = buildRecord({
      slug: 'ferry',
      content,
      accounts: someAccounts(content),
      version,
      kind: version === 1 ? 'first' : 'update',
      publishedAt: `2026-11-20T1${version}:00:00.000Z`,
      firstPublishedAt: '2026-11-20T11:00:00.000Z',
      corrected: [],
      minorChanges: 0,
      fourEyes: true,
      emergency: false,
      earlier,
    })
    const text = canonicalJson(record)
    const { previousHash } = record
    const hash = sha256(text)
    const signature = signText(key.privateKey, text)
    records.push({ record, hash, previousHash, signature, keyId: key.id, chain: [...earlier, hash] })
  }
  const published = { kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA' } as const
  const times = { createdAt: '2026-11-20T09:00:00.000Z', retiredAt: null }
  return { records, keys: { keys: [{ ...published, x: key.publicKey, kid: key.id, ...times }] } }
}
