import { parseHTML } from 'linkedom'
import { slugOf } from '@/lib/text/slug'
import { briefsAt } from '../../demo/content/briefs'

export type PublicPage = {
  name: string
  path: string
  status: number
  /** Whether Lighthouse looks at it too. */
  isMain?: boolean
}

/** Every kind of page that a reader can come to, with an address of the demonstration content for each. */
export async function findPages(address: string): Promise<PublicPage[]> {
  const endings = briefsAt(new Date()).flatMap(({ front, ending }) =>
    ending.kind === 'published' && ending.after
      ? [{ kind: ending.after.kind, slug: slugOf(front.headline) }]
      : [],
  )
  const slugAfter = (kind: string) => endings.find((one) => one.kind === kind)?.slug ?? kind
  const story = await firstLink(`${address}/`, 'main article a[href^="/stories/"]')
  const corrected = `/stories/${slugAfter('correction')}`
  const main = (name: string, path: string): PublicPage => ({ name, path, status: 200, isMain: true })
  const other = (name: string, path: string, status = 200): PublicPage => ({ name, path, status })
  return [
    main('front page', '/'),
    main('story', story),
    main('story with a correction', corrected),
    main('record', `${story}/record`),
    other('record with a correction', `${corrected}/record`),
    main('versions', `${corrected}/versions`),
    other('one version', `${corrected}/versions/1`),
    main('report form', `${story}/report`),
    other('topics', '/topics'),
    main('topic', await firstLink(`${address}/topics`, 'main a[href^="/topics/"]')),
    other('lenses', '/lenses'),
    main('lens', '/lenses/household'),
    other('archive', '/archive'),
    main('month', await firstLink(`${address}/archive`, 'main a[href^="/archive/"]')),
    other('search form', '/search'),
    other('search with results', '/search?q=transformer'),
    other('search without results', '/search?q=zzqqxx'),
    other('corrections', '/corrections'),
    main('disclosure', '/disclosure'),
    other('about', '/about'),
    other('not found', '/stories/no-story-has-this-address', 404),
    other('withdrawn', `/stories/${slugAfter('withdrawn')}`, 410),
  ]
}

/** What machines read: the path and the kind of each file. */
export function machineFiles(pages: PublicPage[]): { path: string; kind: 'xml' | 'rss' | 'atom' | 'json' }[] {
  const folders = ['topic', 'lens'].map((name) => pages.find((page) => page.name === name)?.path ?? '')
  return [
    ...['', ...folders].flatMap((folder) => [
      { path: `${folder}/feed.xml`, kind: 'rss' as const },
      { path: `${folder}/atom.xml`, kind: 'atom' as const },
      { path: `${folder}/feed.json`, kind: 'json' as const },
    ]),
    { path: '/sitemap.xml', kind: 'xml' },
    { path: '/news-sitemap.xml', kind: 'xml' },
  ]
}

async function firstLink(page: string, selector: string): Promise<string> {
  const { document } = parseHTML(await (await fetch(page)).text())
  const path = document.querySelector(selector)?.getAttribute('href')
  if (!path) throw new Error(`${page} links to nothing by ${selector}`)
  return path.replace(/#.*$/, '')
}
