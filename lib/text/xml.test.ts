import { DOMParser } from 'linkedom'
import { expect, test } from 'vitest'
import { markupText, withoutNonXml } from './xml'

test('what XML cannot hold is taken out, everything else stays', () => {
  const forbidden = [
    ...Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).filter(
      (sign) => !'\t\n\r'.includes(sign),
    ),
    '\ud800',
    '\udfff',
    '\ufffe',
    '\uffff',
  ]
  expect(withoutNonXml(forbidden.map((sign) => `a${sign}`).join(''))).toBe('a'.repeat(forbidden.length))
  const kept = 'tab\tline\nÄ 漢 \u{1f30d} \ufffd'
  expect(withoutNonXml(kept)).toBe(kept)
})

test('a text in an element or an attribute is read back as it was', () => {
  const text = `<b> & "double" 'single' ]]> &amp;`
  const markup = `<p title="${markupText(text)}" class='${markupText(text)}'>${markupText(text)}</p>`
  const read = new DOMParser().parseFromString(markup, 'text/html').querySelector('p')
  expect(read?.textContent).toBe(text)
  expect(read?.getAttribute('title')).toBe(text)
  expect(read?.getAttribute('class')).toBe(text)
})
