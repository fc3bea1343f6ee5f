import { readFileSync } from 'node:fs'
import { NotPlainJson, parseJson } from './parse-json'

const timeoutMs = 20_000

/** Nothing could be checked, and why. */
export class Unchecked extends Error {}

/** What an address answers, whatever its status. */
export const ask = (address: URL): Promise<Response> =>
  fetch(address, { signal: AbortSignal.timeout(timeoutMs) })

/** The JSON at an address. Throws Unchecked when there is none. */
export async function fromWeb(address: URL): Promise<unknown> {
  return await jsonOf(await ask(address), address)
}

/** The JSON of an answer. Throws Unchecked if it isn't JSON. */
export async function jsonOf(answer: Response, { href }: URL): Promise<unknown> {
  if (!answer.ok) throw new Unchecked(`${href} answered ${answer.status}.`)
  return parsed(await answer.text(), href)
}

/** The JSON in a file. Throws Unchecked when it cannot be read. */
export const fromFile = (path: string): unknown => parsed(textOf(path), path)

/** The text of a file. Throws Unchecked when it cannot be read. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Unchecked(`${path} cannot be read.`)
  }
}

function parsed(text: string, where: string): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    if (error instanceof NotPlainJson) throw new Unchecked(`${where} ${error.message}.`)
    throw error
  }
}
