import { ask, fromWeb, jsonOf } from './read-json'

/** The record at an address and every one before it that the site still shows; the page of the story will do. */
export async function storyRecords(what: string): Promise<unknown[]> {
  const address = recordAddress(what)
  const newest = await fromWeb(address)
  const version = versionOf(newest)
  const earlier: unknown[] = []
  for (let number = 1; number < version; number++) {
    const one = new URL(address)
    one.searchParams.set('version', String(number))
    const answer = await ask(one)
    // Versions from before records were signed have none.
    if (answer.status !== 404) earlier.push(await jsonOf(answer, one))
  }
  return [...earlier, newest]
}

function recordAddress(what: string): URL {
  const address = new URL(what)
  const story = /^\/stories\/[^/]+/.exec(address.pathname)?.[0]
  if (story && !address.pathname.endsWith('.json')) address.pathname = `${story}/record.json`
  return address
}

function versionOf(given: unknown): number {
  const record = typeof given === 'object' && given !== null && 'record' in given ? given.record : null
  const version = typeof record === 'object' && record !== null && 'version' in record ? record.version : 1
  return typeof version === 'number' && Number.isInteger(version) ? Math.min(version, 1_000) : 1
}
