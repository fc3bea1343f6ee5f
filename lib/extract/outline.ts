import { blockTags, skippedTags } from './paragraphs'

/** A block of a page with its own text, without that of the blocks inside it. A line break is "\n". */
export type Box = {
  /** Its place among all blocks, in the order of the page. */
  at: number
  /** The place of the last block inside it. */
  end: number
  parent: Box | undefined
  element: Element
  tag: string
  /** Its class, id and role. */
  names: string
  text: string
  /** How many characters of the text are links, and how many links those are. */
  linked: number
  links: number
  gone: boolean
  /** Whether it reads like a paragraph, once that was asked. */
  prose?: boolean
}

/** All blocks of a page in order, so that a block's inside is a range; `headline` is the place of the headline, or -1. */
export type Outline = { boxes: Box[]; of: Map<Element, Box>; headline: number }

/** Walks a page once. What is decided on its outline costs no further walk, and stays true when the page is rewritten. */
export function outlineOf(body: Element, headline?: Element): Outline {
  const outline: Outline = { boxes: [], of: new Map(), headline: -1 }
  const enter = (element: Element, parent: Box | undefined, link: Link | undefined) => {
    const box = boxOf(element, outline.boxes.length, parent)
    outline.boxes.push(box)
    outline.of.set(element, box)
    const parts: string[] = []
    read(element, box, parts, link)
    box.end = outline.boxes.length - 1
    box.text = parts
      .join('')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
  }
  const read = (element: Element, box: Box, parts: string[], link: Link | undefined) => {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const text = (node.textContent ?? '').replace(/\s+/gu, ' ')
        parts.push(text)
        link?.push({ box, length: text.trim().length })
      }
      if (!isElement(node) || notText.has(node.localName)) continue
      if (node.localName === 'br') parts.push('\n')
      const isBox = boxTags.has(node.localName)
      if (node === headline) outline.headline = outline.boxes.length - (isBox ? 0 : 1)
      if (isBox) enter(node, box, link)
      else if (node.localName === 'a') {
        const inside: Link = []
        read(node, box, parts, inside)
        countLink(box, inside)
      } else read(node, box, parts, link)
    }
  }
  enter(body, undefined, undefined)
  return outline
}

/** Takes a block out of its page and out of the outline. */
export function takeOut({ boxes }: Outline, box: Box): void {
  if (box.gone) return
  box.element.remove()
  for (let at = box.at; at <= box.end; at++) {
    const inside = boxes[at]
    if (inside?.gone) at = inside.end
    else if (inside) inside.gone = true
  }
}

/** The block that an element lies in, or is. */
export function boxAround({ of }: Outline, element: Element): Box | undefined {
  for (let part: Element | null = element; part; part = part.parentElement) {
    const box = of.get(part)
    if (box) return box
  }
}

/** The block whose paragraph this is. Some pages put every paragraph into a block that has nothing else. */
export function groupOf(box: Box): Box | undefined {
  let top = box
  for (
    let next = box.parent;
    next?.text === '' && next.at === top.at - 1 && next.end === top.end;
    next = next.parent
  )
    top = next
  return top.parent
}

const boxOf = (element: Element, at: number, parent: Box | undefined): Box => ({
  at,
  end: at,
  parent,
  element,
  tag: element.localName,
  names: ['class', 'id', 'role'].map((name) => (element.getAttribute(name) ?? '').slice(0, 500)).join(' '),
  text: '',
  linked: 0,
  links: 0,
  gone: false,
})

/** The text within a link, and whose it is. */
type Link = { box: Box; length: number }[]

/** A link that was never closed reaches over half a page, and its text is none. */
function countLink(box: Box, link: Link): void {
  if (link.reduce((sum, { length }) => sum + length, 0) > longestLink) return
  box.links++
  for (const { box: within, length } of link) within.linked += length
}

/** In characters. */
const longestLink = 600

const isElement = (node: Node): node is Element => node.nodeType === 1

/** Their text is left out of paragraphs, but they are blocks of the page. */
const shownBeside = ['nav', 'footer', 'form', 'figcaption']
const notText = new Set([...skippedTags].filter((tag) => !shownBeside.includes(tag)))
const boxTags = new Set([...blockTags, ...shownBeside, 'td', 'th', 'dialog'])
