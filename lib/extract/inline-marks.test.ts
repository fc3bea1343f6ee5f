import { expect, test } from 'vitest'
import { settleInlineMarks } from './inline-marks'
import { parsePage } from './parse-page'

function said(html: string): string {
  const document = parsePage(`<html><body><p>${html}</p></body></html>`)
  settleInlineMarks(document)
  return document.querySelector('p')?.textContent ?? ''
}

test.each([
  [
    'Since 2019<sup>3</sup> the tolls rose to 52<sup>2</sup> crowns.',
    'Since 2019 the tolls rose to 52 crowns.',
  ],
  ['0.9<sup>1</sup> meters, or 12%<sup>4</sup>.', '0.9 meters, or 12%.'],
  ['It cost 52<sup>[2]</sup> crowns<sup>*</sup>.', 'It cost 52 crowns.'],
  ['52<sup><a href="#n2">2</a></sup> crowns', '52 crowns'],
  ['52,000<a href="#fn1">[1]</a> crowns', '52,000 crowns'],
  ['52<a href="#fn2"><sup>2</sup></a> crowns', '52 crowns'],
  ['52<sup class="footnote-ref">ii</sup> crowns', '52 crowns'],
  ['The board<sup>12</sup> voted<sup>3,4</sup>.', 'The board voted.'],
])('a footnote marker joins no figure and no word: %s', (html, text) => {
  expect(said(html)).toBe(text)
})

test.each([
  ['40 m<sup>2</sup> and 3 km<sup>3</sup>', '40 m² and 3 km³'],
  ['3 × 10<sup>6</sup> tons', '3 × 10⁶ tons'],
  ['10<sup>-3</sup>', '10⁻³'],
  ['x<sup>2</sup>', 'x²'],
  ['the 21<sup>st</sup> century', 'the 21st century'],
  ['CO<sub>2</sub> and H<sub>2</sub>O', 'CO2 and H2O'],
  ['a<sub>n</sub>, 10<sub>2</sub>', 'an, 10₂'],
])('what means something raised or lowered keeps its meaning: %s', (html, text) => {
  expect(said(html)).toBe(text)
})

test.each([
  ['<ruby>港湾<rt>こうわん</rt></ruby>は', '港湾は'],
  ['<ruby>値上<rp>（</rp><rt>ねあ</rt><rp>）</rp></ruby>げ', '値上げ'],
  ['costs <del>40</del> <ins>52</ins> crowns', 'costs  52 crowns'],
  ['costs <s>40</s>52 crowns', 'costs 52 crowns'],
  [
    'The <a href="/c">channel<span class="sr-only">, opens new tab</span></a> is shallow',
    'The channel is shallow',
  ],
  ['a <span class="visually-hidden">(external)</span>study', 'a study'],
  ['the <span class="term">toll<span role="tooltip">What boats pay</span></span> rose', 'the toll rose'],
  ['the <abbr title="Port Authority">PA</abbr> said', 'the PA said'],
])('words that are not on the page change no sentence: %s', (html, text) => {
  expect(said(html)).toBe(text)
})

test.each([
  ['<span class="drop-cap">T</span>he board voted.', 'The board voted.'],
  ['<span class="share-cap">T</span>he board voted.', 'The board voted.'],
  ['<img class="initial" src="/w.svg" alt="W">hen the board voted.', 'When the board voted.'],
  ['<b>T</b>he board voted.', 'The board voted.'],
  ['<span class="drop-cap">M</span>\nost voted.', 'Most voted.'],
  ['<span class="drop-cap">A</span> dog voted.', 'A dog voted.'],
  ['<b>A</b> and <b>B</b> voted.', 'A and B voted.'],
  ['<span aria-hidden="true">Bees</span> voted.', 'Bees voted.'],
])('an initial is a letter of its word, and a word by itself stays one: %s', (html, text) => {
  expect(said(html)).toBe(text)
})
