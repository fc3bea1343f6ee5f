import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kindOf } from '../kinds'
import { pageAddress, publicRoutes } from './page-key'
import { pageTags } from './page-tags'

const keyOf = (url: string) => pageAddress(decodeURIComponent(url.split('?')[0] ?? ''), url).key

test.each([
  ['/', '/'],
  ['/?utm_source=mail', '/'],
  ['/?before=a&utm=b', '/?before=a'],
  ['/stories/ferry?x=1', '/stories/ferry'],
  ['/stories/f%65rry', '/stories/ferry'],
  ['/stories/ferry?hide=a&compare=&hide=b', '/stories/ferry?hide=a%2Cb'],
  ['/stories/ferry/', '/stories/ferry'],
  ['/search?lens=household&q=a%20b', '/search?q=a+b&lens=household'],
  ['/topics?before=a', '/topics'],
])('%s is the page %s', (url, key) => {
  expect(keyOf(url)).toBe(key)
})

test('what a reader searches for is remembered for nobody', () => {
  expect(pageAddress('/search', '/search?q=ferry').keep).toBe(false)
  expect(pageAddress('/stories/ferry', '/stories/ferry').keep).toBe(true)
})

test('a story depends on itself and on the stories it links to; a list on the list', () => {
  expect([
    ...pageTags('/stories/ferry/record', ['/stories/quay', '/topics/ports', '/stories/quay#lens']),
  ]).toEqual(['story:ferry', 'story:quay'])
  expect([...pageTags('/topics/ports', ['/stories/quay'])]).toEqual(['index'])
})

test('every public address that the site has is known to the gateway, and no other', () => {
  const files = ['app/(site)', 'app/api/v1'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
      .map(
        (file) =>
          `${root.replace(/^app|\/\(site\)/g, '')}/${file}`.replace(/\/(page\.tsx|route\.ts)$/, '') || '/',
      ),
  )
  const read = files.filter((path) => ['public', 'form'].includes(kindOf(path)))
  expect(Object.keys(publicRoutes).sort()).toEqual(read.sort())
})

test.each([
  ['/search', 'q'],
  ['/stories/ferry', 'order'],
  ['/stories/ferry', 'hide'],
  ['/stories/ferry/versions/2', 'against'],
  ['/api/v1/stories', 'before'],
])('%s takes two hundred characters in %s, and no more', (path, name) => {
  const asked = (value: string) =>
    pageAddress(path, `${path}?${new URLSearchParams({ [name]: value })}`).tooLong
  expect([asked('é'.repeat(200)), asked('🚢'.repeat(200)), asked('x'.repeat(201))]).toEqual([
    null,
    null,
    name,
  ])
})

test('a parameter that no page of ours reads may be as long as its sender likes', () => {
  const address = pageAddress('/', `/?fbclid=${'x'.repeat(900)}`)
  expect([address.key, address.tooLong]).toEqual(['/', null])
})

test.each([
  '/no-such-page',
  '/stories',
  '/stories//ferry',
  '/stories/ferry//',
  '/Stories/ferry',
  '/archive/2026',
  '/api/v1',
])('%s fits no page of ours', (path) => {
  expect(pageAddress(path, path).route).toBeNull()
})
