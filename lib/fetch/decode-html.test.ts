import { expect, test } from 'vitest'
import { decodeHtml } from './decode-html'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

test('the charset of the header wins over the one in the page', () => {
  expect(decodeHtml(latin1('<meta charset=utf-8><p>caf\xe9'), 'text/html; charset=ISO-8859-1')).toContain(
    'café',
  )
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
