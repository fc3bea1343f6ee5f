import { expect, test } from 'vitest'
import { stripScripts, UnfinishedPage } from './strip-scripts'

const page = `<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/a.css"/>
<link rel="preload" as="script" href="/_next/b.js"/><link rel="preload" as="font" href="/_next/f.woff2"/>
<script src="/_next/c.js" async=""></script></head><body><script id="first">ours()</script><!--$--><h1>A &amp; B</h1><!--/$-->
<a href="/stories/ferry">Ferry</a><a href="https://other.example/">Other</a>
<script type="application/ld+json">{"headline":"<\\/script> in a headline"}</script>
<script src="/reading.js" defer=""></script><script>self.__next_f.push([1,"</h1>"])</script></body></html>`

test('the framework goes; structured data, styles, fonts and our own file stay, byte by byte', () => {
  const { html, links } = stripScripts(page)
  expect(html).not.toMatch(/__next_f|c\.js|b\.js|<!--/)
  expect(html).toContain('<link rel="stylesheet" href="/_next/a.css"/>')
  expect(html).toContain('<link rel="preload" as="font" href="/_next/f.woff2"/>')
  expect(html).toContain(
    '<script type="application/ld+json">{"headline":"<\\/script> in a headline"}</script>',
  )
  expect(html).toContain('<script src="/reading.js" defer=""></script></body></html>')
  expect(html).toContain('<script id="first">ours()</script>')
  expect(html).toContain('<h1>A &amp; B</h1>')
  expect(links).toEqual(['/stories/ferry', 'https://other.example/'])
})

test.each([
  '<!--$?--><template id="B:0"></template>',
  '<div><template id="P:1"></template></div>',
  '<!--$!-->',
])('a page with a place that only a script would fill is refused: %s', (hole) => {
  expect(() => stripScripts(`<html><body>${hole}</body></html>`)).toThrow(UnfinishedPage)
})
