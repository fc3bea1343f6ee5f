import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { SignedRecord } from '@/domain/stories/record'
import { verifyRecord } from '@/domain/stories/verify-record'

const usage = `npm run record:verify -- FILE --keys FILE    a saved record, checked without a network
npm run record:verify -- URL [--keys FILE]   a record on a site, with all records of that story before it

Ends with 0 when everything holds, 1 when something was changed, 2 when nothing could be checked.
`
const patience = 20_000

/** Nothing could be checked, and why. */
class Unchecked extends Error {}

async function main(): Promise<void> {
  const { what, keys } = given()
  const isUrl = /^https?:\/\//i.test(what)
  if (!isUrl && !keys) throw new Unchecked(`A file is checked with --keys FILE.\n\n${usage}`)
  const address = isUrl ? recordAddress(what) : null
  const known = keys ? fromFile(keys) : await fromWeb(new URL('/.well-known/lensroom-keys.json', what))
  const records = address ? await storyOf(address) : recordIn(what)
  if (records === undefined) return broken(`${what} is no JSON.`)
  const verdict = verifyRecord(records, known)
  if (!verdict.ok) return broken(verdict.problem)
  for (const line of verdict.records.map(told)) process.stdout.write(`${line}\n`)
  process.stdout.write(
    'Everything that was checked holds: decisions, hashes, signatures, and the chain of versions.\n',
  )
}

function broken(problem: string): void {
  process.stdout.write(`Broken. ${problem}\n`)
  process.exitCode = 1
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

/** The address of the JSON; the page of the story or of its record will do. */
function recordAddress(what: string): URL {
  const address = new URL(what)
  const story = /^\/stories\/[^/]+/.exec(address.pathname)?.[0]
  if (story && !address.pathname.endsWith('.json')) address.pathname = `${story}/record.json`
  return address
}

/** The record at an address and every one before it that the site still shows. */
async function storyOf(address: URL): Promise<unknown[]> {
  const newest = await fromWeb(address)
  const version = versionOf(newest)
  const earlier: unknown[] = []
  for (let number = 1; number < version; number++) {
    const one = new URL(address)
    one.searchParams.set('version', String(number))
    const answer = await fetch(one, { signal: AbortSignal.timeout(patience) })
    // Versions from before records were signed have none.
    if (answer.status !== 404) earlier.push(await json(answer, one))
  }
  return [...earlier, newest]
}

function versionOf(given: unknown): number {
  const record = typeof given === 'object' && given !== null && 'record' in given ? given.record : null
  const version = typeof record === 'object' && record !== null && 'version' in record ? record.version : 1
  return typeof version === 'number' && Number.isInteger(version) ? Math.min(version, 1_000) : 1
}

function told({ record, hash, keyId }: SignedRecord): string {
  const decisions = record.decisions.length
  return `Version ${record.version} of ${record.story}, published ${record.publishedAt}: ${decisions} decisions, signed with ${keyId}, SHA-256 ${hash}`
}

async function fromWeb(address: URL): Promise<unknown> {
  return json(await fetch(address, { signal: AbortSignal.timeout(patience) }), address)
}

async function json(answer: Response, { href }: URL): Promise<unknown> {
  if (!answer.ok) throw new Unchecked(`${href} answered ${answer.status}.`)
  return parsed(await answer.text(), href)
}

/** Undefined for a file that is no JSON any more: somebody may have changed it. */
function recordIn(path: string): unknown {
  const text = read(path)
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const fromFile = (path: string) => parsed(read(path), path)

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Unchecked(`${path} cannot be read.`)
  }
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unchecked(`${where} is no JSON.`)
  }
}

main().catch((error) => {
  const words = error instanceof Error ? error.message : String(error)
  process.stderr.write(`Not checked. ${words}\n`)
  process.exitCode = 2
})
