import { Parser } from 'htmlparser2'

export type Stripped = { html: string; links: string[] }

/** A page that React has not finished has places which only its scripts would fill. */
export class UnfinishedPage extends Error {
  constructor() {
    super('a public page was streamed: it holds places that only a script would fill')
  }
}

const framework = '/_next/'

/**
 * Takes the framework's scripts, their preloads and all comments out of a page; structured data, styles and our own
 * scripts stay. Also names the addresses on this site that the page links to. Throws UnfinishedPage.
 */
export function stripScripts(page: string): Stripped {
  const cuts: [start: number, end: number][] = []
  const links = new Set<string>()
  let script: { start: number; goes: boolean } | null = null
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'script') script = { start: parser.startIndex, goes: isFrameworks(attributes) }
      else if (name === 'link' && isPreloadOfScript(attributes))
        cuts.push([parser.startIndex, parser.endIndex])
      else if (name === 'a' && attributes.href) links.add(attributes.href)
      else if (name === 'template' && /^[BPS]:/.test(attributes.id ?? '')) throw new UnfinishedPage()
    },
    onclosetag: (name) => {
      if (name !== 'script' || !script) return
      if (script.goes) cuts.push([script.start, parser.endIndex])
      script = null
    },
    oncomment: (text) => {
      if (/^\$[?!~]/.test(text)) throw new UnfinishedPage()
      cuts.push([parser.startIndex, parser.endIndex])
    },
  })
  parser.write(page)
  parser.end()
  return { html: without(page, cuts), links: [...links] }
}

function isFrameworks({ src, type, id }: Record<string, string>): boolean {
  if (src) return src.startsWith(framework)
  return type !== 'application/ld+json' && id !== 'first'
}

const isPreloadOfScript = ({ rel, as }: Record<string, string>) =>
  rel === 'modulepreload' || (rel === 'preload' && as === 'script')

function without(text: string, cuts: [number, number][]): string {
  const kept: string[] = []
  let at = 0
  for (const [start, end] of cuts) {
    kept.push(text.slice(at, start))
    at = end + 1
  }
  kept.push(text.slice(at))
  return kept.join('')
}
