import type { z } from 'zod'
import { canonicalJson, sha256 } from '@/lib/canonical'
import { isSignedBy, keyIdOf } from '@/lib/crypto/sign'
import { decisionHash } from './build-record'
import { publicKeys, type SignedRecord, signedRecord } from './record'

export type Verdict = { ok: true; records: SignedRecord[] } | { ok: false; problem: string }

/**
 * Checks one record as it was given out, or several of one story: the chain of decisions, the hash over the canonical
 * bytes, the signature, and the chain of versions. Names the first link that does not hold. `keys` is the content of
 * `/.well-known/lensroom-keys.json`. Needs no network.
 */
export function verifyRecord(given: unknown, keys: unknown): Verdict {
  const verdict = verifyLinks(given)
  if (!verdict.ok) return verdict
  for (const signed of verdict.records) {
    const problem = signatureProblem(signed, keys)
    if (problem) return broken(problem)
  }
  return verdict
}

/** The part of the check that needs no keys. Without the signature it shows a slip, not a forgery. */
export function verifyLinks(given: unknown): Verdict {
  const records: SignedRecord[] = []
  for (const one of Array.isArray(given) ? given : [given]) {
    const parsed = signedRecord.safeParse(one)
    if (!parsed.success) return broken(`This is not a record: ${sayIssue(parsed.error)}`)
    const problem = decisionProblem(parsed.data) ?? hashProblem(parsed.data) ?? linkProblem(parsed.data)
    if (problem) return broken(problem)
    records.push(parsed.data)
  }
  const problem = records.length === 0 ? 'There is no record in it.' : chainProblem(records)
  return problem ? broken(problem) : { ok: true, records }
}

const broken = (problem: string) => ({ ok: false as const, problem })

function decisionProblem({ record }: SignedRecord): string | null {
  let before = ''
  for (const [at, decision] of record.decisions.entries()) {
    const name = `Decision ${at + 1} of version ${record.version} (${decision.kind}, ${decision.place})`
    if (decision.previousHash !== before) return `${name} does not follow the one before it.`
    if (decisionHash(decision) !== decision.hash)
      return `${name} was changed: its hash does not fit what it says.`
    before = decision.hash
  }
  return null
}

function hashProblem({ record, hash }: SignedRecord): string | null {
  const computed = sha256(canonicalJson(record))
  if (computed === hash) return null
  return `The record of version ${record.version}, or its hash, was changed: the hash of what it says is ${computed}, not ${hash}.`
}

/** The fields beside the record repeat what it says and may not differ from it. */
function linkProblem({ record, hash, previousHash, chain }: SignedRecord): string | null {
  const { version, earlier } = record
  if (record.previousHash !== (earlier.at(-1) ?? ''))
    return `The record of version ${version} does not follow the last of the earlier records that it names.`
  if (previousHash !== record.previousHash)
    return `previousHash beside the record of version ${version} was changed: the record itself says ${record.previousHash || 'that there is none before it'}.`
  const expected = [...earlier, hash]
  if (chain.length !== expected.length)
    return `The chain of versions has ${chain.length} links; the record of version ${version} knows ${expected.length}.`
  const wrong = expected.findIndex((link, at) => chain[at] !== link)
  return wrong < 0 ? null : `Link ${wrong + 1} of the chain of versions was changed.`
}

function signatureProblem({ record, keyId, signature }: SignedRecord, given: unknown): string | null {
  const parsed = publicKeys.safeParse(given)
  if (!parsed.success) return `These are no public keys: ${sayIssue(parsed.error)}`
  const { keys } = parsed.data
  const changed = keys.find((key) => keyIdOf(key.x) !== key.kid)
  if (changed) return `The public key ${changed.kid} was changed: its name does not fit it.`
  const key = keys.find(({ kid }) => kid === keyId)
  if (!key) return `The record of version ${record.version} names the key ${keyId}, which nobody published.`
  if (key.retiredAt && Date.parse(record.publishedAt) > Date.parse(key.retiredAt))
    return `The record of version ${record.version} is from ${record.publishedAt}, but its key was retired on ${key.retiredAt}.`
  return isSignedBy(key.x, canonicalJson(record), signature)
    ? null
    : `The signature of version ${record.version} is not one of the key ${keyId} over this record.`
}

/** Several records must be of one story, and each must name all before it. */
function chainProblem(records: SignedRecord[]): string | null {
  const ordered = records.toSorted((a, b) => a.record.version - b.record.version)
  for (const [at, { record, hash }] of ordered.entries()) {
    const next = ordered[at + 1]
    if (!next) return null
    const { version } = record
    if (next.record.version === version) return `There are two records of version ${version}.`
    if (!next.record.earlier.includes(hash))
      return `The record of version ${next.record.version} does not know the record of version ${version} that was given.`
  }
  return null
}

function sayIssue(error: z.ZodError): string {
  const [issue] = error.issues
  const path = issue?.path.join('.') ?? ''
  return [path && `at ${path}: `, issue?.message ?? 'it has another shape'].join('')
}
