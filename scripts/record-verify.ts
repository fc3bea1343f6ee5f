import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { SignedRecord } from '@/domain/stories/record'
import { type Verdict, verifyLinks, verifyRecord } from '@/domain/stories/verify-record'
import { NotPlainJson, parseJson } from './record/parse-json'
import { fromFile, fromWeb, textOf, Unchecked } from './record/read-json'
import { storyRecords } from './record/story-records'

const keysName = 'lensroom-keys.json'
const usage = `npm run record:verify -- FILE [--keys FILE]  a saved record, checked without a network
npm run record:verify -- URL [--keys FILE]   a record on a site, with all records of that story before it

The keys of a saved record are what its site has at /.well-known/${keysName}; a file of that name beside
the record is found by itself.

Ends with 0 when everything holds, 1 when something was changed, 2 when nothing could be checked.
`

async function main(): Promise<void> {
  const { what, keys } = given()
  const verdict = /^https?:\/\//i.test(what) ? await ofSite(what, keys) : ofFile(what, keys)
  if (!verdict.ok) {
    process.stdout.write(`Broken. ${verdict.problem}\n`)
    process.exitCode = 1
    return
  }
  for (const line of verdict.records.map(told)) process.stdout.write(`${line}\n`)
  process.stdout.write(
    'Everything that was checked holds: decisions, hashes, signatures, and the chain of versions.\n',
  )
}

function given(): { what: string; keys: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { keys: { type: 'string' } },
    })
    const [what, ...more] = positionals
    if (what && more.length === 0) return { what, keys: values.keys }
  } catch {
    // An unknown option: said below.
  }
  throw new Unchecked(usage)
}

async function ofSite(what: string, keys: string | undefined): Promise<Verdict> {
  const known = keys ? fromFile(keys) : await fromWeb(new URL(`/.well-known/${keysName}`, what))
  return verifyRecord(await storyRecords(what), known)
}

function ofFile(path: string, keys: string | undefined): Verdict {
  const { record, problem } = recordIn(path)
  if (problem) return { ok: false, problem }
  const known = keys ?? keysBeside(path)
  if (known !== undefined) return verifyRecord(record, fromFile(known))
  const verdict = verifyLinks(record)
  if (!verdict.ok) return verdict
  // Anybody can compute hashes: without keys a change can be found, and nothing can be said to hold.
  throw new Unchecked(
    `Decisions, hashes and chain fit each other, but who signed them is unknown: give the keys of the site with --keys FILE.\n\n${usage}`,
  )
}

/** The public keys that somebody saved next to a record. */
function keysBeside(record: string): string | undefined {
  const path = join(dirname(record), keysName)
  return existsSync(path) ? path : undefined
}

/** A file that is not plain JSON is broken, not unchecked: somebody may have changed it. */
function recordIn(path: string): { record?: unknown; problem?: string } {
  const text = textOf(path)
  try {
    return { record: parseJson(text) }
  } catch (error) {
    if (error instanceof NotPlainJson) return { problem: `${path} ${error.message}.` }
    throw error
  }
}

function told({ record, hash, keyId }: SignedRecord): string {
  const decisions = record.decisions.length
  return `Version ${record.version} of ${record.story}, published ${record.publishedAt}: ${decisions} decisions, signed with ${keyId}, SHA-256 ${hash}`
}

main().catch((error) => {
  const words = error instanceof Error ? error.message : String(error)
  process.stderr.write(`Not checked. ${words}\n`)
  process.exitCode = 2
})
