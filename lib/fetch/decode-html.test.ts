import { expect, test } from 'vitest'
import { decodeHtml } from './decode-html'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

test('the charset of the header wins over the one in the page', () => {
  expect(decodeHtml(latin1('<meta charset=utf-8><p>caf\xe9'), 'text/html; charset=ISO-8859-1')).toContain(
    'café',
  )
})

test('bytes win over a header and a page that contradict them', () => {
  const utf8 = Buffer.from('<p>Zoë Håkansson in Åmünde')
  for (const label of ['iso-8859-1', 'windows-1252', 'windows-1251', 'gbk', 'us-ascii'])
    expect(decodeHtml(utf8, `text/html; charset=${label}`), label).toBe('<p>Zoë Håkansson in Åmünde')
  expect(decodeHtml(latin1('<p>a caf\xe9 in J\xf6nk\xf6ping'), 'text/html; charset=utf-8')).toBe(
    '<p>a café in Jönköping',
  )
  const chinese = Buffer.concat([
    latin1('<meta charset="gb2312"><p>'),
    Buffer.from('bba8b8dbcef1ceafd4b1bbe1d6dcb6fecdb6c6b1', 'hex'),
  ])
  expect(decodeHtml(chinese, 'text/html; charset=utf-8')).toContain('港务委员会周二投票')
})

test('a few damaged bytes do not change the charset of a page, and show as damage', () => {
  const damaged = Buffer.concat([
    Buffer.from('<p>Åmünde, Zoë, Håkan: '),
    Buffer.from([0xc3, 0x28]),
    latin1('.'),
  ])
  expect(decodeHtml(damaged, 'text/html; charset=utf-8')).toBe('<p>Åmünde, Zoë, Håkan: \ufffd(.')
})

test('a character of GBK that could be UTF-8 is what the page says it is', () => {
  expect(decodeHtml(latin1('<p>\xc4\xa3'), 'text/html; charset=gbk')).toBe('<p>模')
})

test('a charset in the page is used when the header has none', () => {
  expect(
    decodeHtml(
      latin1('<meta http-equiv=Content-Type content="text/html; charset=windows-1251"><p>\xcf\xf0'),
      'text/html',
    ),
  ).toContain('Пр')
  expect(decodeHtml(Buffer.from('<meta charset="shift_jis"><p>\x93\xfa', 'latin1'), 'text/html')).toContain(
    '日',
  )
})

test('without any declaration UTF-8 is read, and bytes that are not UTF-8 as windows-1252', () => {
  expect(decodeHtml(Buffer.from('<p>café “quoted”'), 'text/html')).toBe('<p>café “quoted”')
  expect(decodeHtml(latin1('<p>caf\xe9 \x93quoted\x94'), 'text/html')).toBe('<p>café “quoted”')
})

test('UTF-16 is read with a mark, by header, and without either', () => {
  const little = Buffer.from('<p>häfen', 'utf16le')
  const big = Buffer.from(little).swap16()
  expect(decodeHtml(Buffer.concat([Buffer.from([0xff, 0xfe]), little]), 'text/html')).toBe('<p>häfen')
  expect(decodeHtml(Buffer.concat([Buffer.from([0xfe, 0xff]), big]), 'text/html; charset=utf-8')).toBe(
    '<p>häfen',
  )
  expect(decodeHtml(little, 'text/html; charset=utf-16le')).toBe('<p>häfen')
  expect(decodeHtml(little, 'text/html')).toBe('<p>häfen')
  expect(decodeHtml(big, 'text/html')).toBe('<p>häfen')
})

test('UTF-7 stays the harmless text it is', () => {
  const bytes = Buffer.from('<p>+ADw-script+AD4-')
  expect(decodeHtml(bytes, 'text/html; charset=utf-7')).toBe('<p>+ADw-script+AD4-')
  expect(decodeHtml(Buffer.concat([Buffer.from('<meta charset=utf-7>'), bytes]), 'text/html')).not.toContain(
    '<script',
  )
})

test('the decoded text has no U+0000 and no lone surrogate', () => {
  const nasty = Buffer.concat([Buffer.from('<p>a\0b'), Buffer.from([0xed, 0xa0, 0x80, 0xff])])
  for (const type of [
    'text/html',
    'text/html; charset=utf-8',
    'text/html; charset=utf-16',
    'text/html; charset=nonsense',
  ])
    expect(decodeHtml(nasty, type)).not.toMatch(/\0|\p{Cs}/u)
})
