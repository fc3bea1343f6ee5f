import { plainStyle, selectorsWith } from './style-rules'

/** Makes a large first letter in an element of its own, drawn or written, a letter of its word again. Changes the document. */
export function joinInitials(document: Document): void {
  const styled = [
    ...document.querySelectorAll(selectorsWith(document, isDropped).join(', ') || 'initial-letter'),
  ]
  const large = new Set(styled)
  for (const element of document.querySelectorAll(places))
    joinInitial(element, large.has(element) || isDropped(element.getAttribute('style') ?? ''))
  for (const element of styled) if (element.isConnected) joinInitial(element, true)
  for (const paragraph of document.querySelectorAll(toldByData)) addTold(paragraph)
}

const places =
  'p > span, p > b, p > strong, p > big, p > font, p > i, p > img, div > span, div > img, [class*="cap" i], [class*="initial" i], svg[aria-label]'

/** A style sheet draws the letter that an attribute holds. */
const dataNames = ['data-letter', 'data-initial', 'data-cap', 'data-dropcap', 'data-first-letter']
const toldByData = dataNames.map((name) => `p[${name}]`).join(', ')

function addTold(paragraph: Element): void {
  const letter = dataNames
    .map((name) => paragraph.getAttribute(name) ?? '')
    .find((told) => /^\p{Lu}$/u.test(told))
  const text = firstText(paragraph)
  if (letter && text && /^\s*\p{Ll}/u.test(text.textContent ?? ''))
    text.textContent = letter + (text.textContent ?? '').trimStart()
}
const names = /drop|cap\b|caps?[-_]|initial|first-?letter|lettrine|versal/i

/** A letter that floats beside its lines, larger than they are. */
function isDropped(style: string): boolean {
  const css = plainStyle(style)
  return (
    (/(?:^|;)float:left/.test(css) && /(?:^|;)font(?:-size)?:/.test(css)) ||
    /(?:^|;)initial-letter:/.test(css)
  )
}

function joinInitial(element: Element, isLarge: boolean): void {
  const alt = (element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '').replace(
    /^(?:the )?(?:(?:capital|initial|large) )*(?:letter|initial)\s+/i,
    '',
  )
  const letter = (alt || (element.textContent ?? '')).trim()
  if (!/^["“„«‘']?\p{Lu}$/u.test(letter)) return
  const named = isLarge || element.localName === 'svg' || names.test(calledLike(element, letter))
  const inside = element.nextSibling
  const beside = inside && (inside.textContent ?? '').trim() !== '' ? inside : element.nextElementSibling
  const next = beside ?? (isAlone(element, letter) ? element.parentElement?.nextElementSibling : null)
  const following = next?.textContent ?? ''
  // "A dog" is two words; an initial that is called one may have a line break behind it.
  const apart = /^\s/.test(following) || next !== inside
  if (!next || !/^\s*[\p{Ll}’']/u.test(following) || (apart && !(named && isTorn(letter, following)))) return
  const text = firstText(next)
  if (!text) return
  text.textContent = letter + (text.textContent ?? '').replace(/^\s+/, '')
  element.remove()
}

const calledLike = (element: Element, letter: string) =>
  [
    namesOf(element),
    element.getAttribute('src') ?? '',
    isAlone(element, letter) && element.parentElement ? namesOf(element.parentElement) : '',
  ].join(' ')

/** A letter may have a block to itself. */
const isAlone = ({ parentElement }: Element, letter: string) =>
  parentElement !== null &&
  parentElement.children.length === 1 &&
  ['', letter].includes((parentElement.textContent ?? '').trim())

/** A, I and O are words themselves: only what can't be a word belongs to them. */
function isTorn(letter: string, following: string): boolean {
  const word =
    following
      .trim()
      .split(/[\s,.;:!?’'-]/, 1)[0]
      ?.toLowerCase() ?? ''
  const tails = { A: ofA, I: ofI, O: ofO }[letter.slice(-1)]
  return tails === undefined || tails.test(word)
}

const ofA =
  /^(?:fter|t|s|ll|nd|n|long|cross|mong|bout|lthough|round|ny|nother|re|gain|lmost|lready|lso|head|part|way|ccording|gainst|nyone|pril|ugust|merican?s?|bove|t)$/
const ofI = /^(?:t|n|s|f|ts|nside|nstead|nto|ndeed|mages?|ndia|nvestigators|nspectors)$/
const ofO =
  /^(?:n|f|r|ne|nce|ver|nly|ut|ther|thers|ur|ld|utside|fficials|fficers|rganizers|ctober|pponents|ften|wners?)$/

const namesOf = (element: Element) =>
  ['class', 'id'].map((name) => element.getAttribute(name) ?? '').join(' ')

function firstText(node: Node): Node | null {
  if (node.nodeType === 3) return (node.textContent ?? '').trim() === '' ? null : node
  for (const child of node.childNodes) {
    const found = firstText(child)
    if (found) return found
  }
  return null
}
