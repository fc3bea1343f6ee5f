import { type Box, groupOf, type Outline } from './outline'

/**
 * What a block holds, with the blocks inside it: characters of text, of links and of prose, paragraphs, links, lines that are nothing
 * but a link, and the most paragraphs that one parent has.
 */
export type Sum = {
  text: number
  linked: number
  prose: number
  paragraphs: number
  links: number
  teasers: number
  together: number
}

/** Finds blocks that stand beside an article and would be taken for it. */
export type FindBeside = (page: Outline, sums: Sum[]) => Box[]

/** The sums of every block, by its place. Blocks that are gone or `left` out count for nothing. */
export function sumsOf({ boxes }: Outline, left: (box: Box) => boolean = () => false): Sum[] {
  const sums: Sum[] = boxes.map(nothing)
  const together = boxes.map(() => 0)
  for (const box of boxes) {
    const group = box.gone || !isProse(box) ? undefined : groupOf(box)
    if (group) together[group.at] = (together[group.at] ?? 0) + 1
  }
  for (const box of boxes.toReversed()) {
    const sum = sums[box.at]
    if (!sum || box.gone) continue
    if (left(box)) {
      sums[box.at] = nothing()
      continue
    }
    sum.text += box.text.length
    sum.linked += box.linked
    sum.links += box.links
    if (isProse(box)) {
      sum.prose += box.text.length
      sum.paragraphs++
    }
    if (isTeaser(box)) sum.teasers++
    sum.together = Math.max(sum.together, together[box.at] ?? 0)
    const parent = box.parent && sums[box.parent.at]
    if (!parent) continue
    parent.text += sum.text
    parent.linked += sum.linked
    parent.links += sum.links
    parent.prose += sum.prose
    parent.paragraphs += sum.paragraphs
    parent.teasers += sum.teasers
    parent.together = Math.max(parent.together, sum.together)
  }
  return sums
}

const nothing = (): Sum => ({
  text: 0,
  linked: 0,
  prose: 0,
  paragraphs: 0,
  links: 0,
  teasers: 0,
  together: 0,
})

/** A block that reads like a paragraph: sentences, mostly not links, and nothing that every page of a site says. */
export function isProse(box: Box): boolean {
  box.prose ??= readsLikeProse(box)
  return box.prose
}

function readsLikeProse({ tag, text, linked }: Box): boolean {
  if (text.length < 25 || notProse.has(tag) || linked * 2 > text.length) return false
  const length = cjk.test(text) ? text.length * 2.5 : text.length
  const isSentence = sentenceEnd.test(text.slice(-12)) || (length >= 200 && sentences.test(text))
  return isSentence && (length >= 60 || (length >= 40 && tag === 'p')) && !boilerplate.test(text)
}

/** A heading or a line that is nothing but a link to another page. */
const isTeaser = ({ text, linked }: Box) => text.length >= 15 && linked >= text.length * 0.9

/** The share of a block's text that is links. */
export const linkShare = (sum: Sum | undefined) => (sum && sum.text > 0 ? sum.linked / sum.text : 0)

const notProse = new Set('h1 h2 h3 h4 h5 h6 figcaption caption address summary nav footer form dt'.split(' '))
const sentenceEnd = /[.!?…。！？؟।:;]["”’»)\]』」]*\s*$/u
const sentences = /[.!?]["”’)]?\s|[。！？]/u
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const boilerplate =
  /^(?:©|copyright\b)|all rights reserved|alle rechte vorbehalten|tous droits réservés|terms of (?:use|service)|privacy policy|^(?:photo|picture|image)s?(?: by|:)/i
