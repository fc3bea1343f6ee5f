import { parseHTML } from 'linkedom'
import { ask } from '../load/ask'
import type { PublicPage } from './find-pages'

export type Weight = {
  status: number
  html: string
  page: number
  style: number
  ownScripts: number
  frameworkScripts: number
}

/** The bytes of a page, its style and its scripts as they come over the wire to a reader whose browser takes brotli. */
export async function weigh(port: number, { path }: PublicPage): Promise<Weight> {
  const { status, body } = await fetchOne(port, path, 'br')
  const html = (await fetchOne(port, path, 'identity')).body.toString('utf8')
  const { document } = parseHTML(html)
  const named = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '')
  const scripts = [...named('script[src]', 'src'), ...laterScripts(html)]
  const frameworks = scripts.filter((source) => source.startsWith('/_next/'))
  return {
    status,
    html,
    page: body.length,
    style: await total(port, named('link[rel="stylesheet"]', 'href')),
    ownScripts: await total(
      port,
      scripts.filter((source) => !frameworks.includes(source)),
    ),
    frameworkScripts: await total(port, frameworks),
  }
}

/** What the first script of a page fetches after the first paint. */
const laterScripts = (html: string) => [...html.matchAll(/\.src='([^']+)'/g)].map(([, path = '']) => path)

async function total(port: number, paths: string[]): Promise<number> {
  const answers = await Promise.all(paths.map((path) => fetchOne(port, path, 'br')))
  return answers.reduce((sum, { body }) => sum + body.length, 0)
}

const fetchOne = (port: number, path: string, encoding: string) =>
  ask(port, path, { host: `localhost:${port}`, 'accept-encoding': encoding })
