import { isBesideArticle, isIntroduction } from './beside'
import { findPlaces } from './find-places'
import { inOrder } from './in-order'
import { isLikeNeighbor, type Neighbors, neighborsOf } from './like-neighbor'
import type { Box, Outline } from './outline'
import type { Paragraph } from './paragraphs'
import { isProse, linkShare, type Sum, sumsOf } from './prose'

/**
 * The paragraphs that were read, with those of the same article that stand in other blocks, in the order of the page.
 * A block belongs to it by its sentences and by where it stands; lists of links, comments and columns don't.
 */
export function completeText(page: Outline, rewritten: Paragraph[]): string[] {
  const read = findPlaces(page, rewritten)
  const marks = [...new Set(read.flatMap((paragraph) => paragraph.marks))].sort((a, b) => a - b)
  const [first] = marks
  if (first === undefined) return read.map(({ text }) => text)
  const known = countsOf(page, marks)
  const sums = sumsOf(page, (box) => known[box.at] === 0 && isBesideArticle(box))
  const scope = scopeOf(page, known)
  const home = homeOf(page, sums)
  const neighbors = neighborsOf(page, known)
  const added = missingBlocks({
    page,
    known,
    sums,
    neighbors,
    scope,
    home,
    first,
    last: marks.at(-1) ?? first,
  })
  return inOrder(read, added)
}

type Around = {
  page: Outline
  known: number[]
  sums: Sum[]
  neighbors: Neighbors
  scope: Box | undefined
  home: Box | undefined
  first: number
  last: number
}

/** How many blocks that were read each block holds, itself included. */
function countsOf({ boxes }: Outline, marks: number[]): number[] {
  const counts = boxes.map(() => 0)
  for (const mark of marks) counts[mark] = 1
  for (const { at, parent } of boxes.toReversed())
    if (parent) counts[parent.at] = (counts[parent.at] ?? 0) + (counts[at] ?? 0)
  return counts
}

/** The article: the smallest block with the headline and most of what was read. Nothing when only the whole page has both. */
function scopeOf({ boxes, headline }: Outline, known: number[]): Box | undefined {
  const most = (known[0] ?? 0) * 0.7
  const holders = boxes.filter(
    (box) => (known[box.at] ?? 0) >= most && (headline < 0 || (box.at <= headline && headline <= box.end)),
  )
  const smallest = holders.at(-1)
  return holders.find(({ tag }) => tag === 'article') ?? (smallest?.at === 0 ? undefined : smallest)
}

/** The part of an article that its headline stands in, which may not be the one that was read. */
function homeOf({ boxes, headline }: Outline, sums: Sum[]): Box | undefined {
  for (let box = boxes[headline]?.parent; box?.parent; box = box.parent)
    if (/^(?:article|main|header)$/.test(box.tag) || (sums[box.at]?.together ?? 0) > 1) return box
}

function missingBlocks(around: Around): Box[] {
  const { page, known, sums } = around
  const added: Box[] = []
  for (let at = Math.max(1, page.headline + 1); at < page.boxes.length; at++) {
    const box = page.boxes[at]
    if (!box || known[at] !== 0) continue
    const isWhole = !box.gone && !isBesideArticle(box) && belongs(box, around)
    if (isWhole) added.push(...headingBefore(box, around), ...textsIn(box, around))
    // A block that has paragraphs and more may hold a part of the article.
    const mayHold = !isWhole && !box.gone && !isBesideArticle(box) && (sums[at]?.together ?? 0) > 1
    if (!mayHold) at = box.end
  }
  return added
}

function belongs(box: Box, { page, known, sums, neighbors, scope, home, first, last }: Around): boolean {
  const sum = sums[box.at]
  if (!sum || linkShare(sum) > 0.3) return false
  const inScope = isWithin(box, scope) || isWithin(box, home)
  const isBetween = first < box.at && box.at < last
  const isInside = known[box.parent?.at ?? 0] !== 0 || holdsHeadline(page, box.parent)
  if (listTags.has(box.tag) && isBetween && inScope && isInside && sum.teasers === 0) return sum.text >= 20
  if (sum.prose < 40 || sum.prose < sum.text / 2 || sum.teasers * 3 > sum.together) return false
  if (isAnotherStory(box, page, inScope)) return false
  if (sum.together > 1) return inScope || (sum.prose >= 120 && sum.teasers === 0 && linkShare(sum) < 0.1)
  if (!isInside) return false
  // Without a block around headline and text, blocks that are called alike are one row.
  if ((inScope || (!scope && page.headline >= 0)) && isLikeNeighbor(box, neighbors)) return true
  if (!inScope || sum.paragraphs > 1) return false
  const isGroup = isWithin(box, home) && (sums[box.parent?.at ?? 0]?.together ?? 0) > 1
  if (isGroup || box.at < first)
    return page.headline >= 0 && (isGroup || sum.prose >= 80) && !isIntroduction(box)
  return sum.prose >= 200 || (isBetween && sum.prose >= 60 && (box.tag === 'p' || scope?.tag === 'article'))
}

const isWithin = (box: Box, around: Box | undefined) =>
  around !== undefined && around.at <= box.at && box.at <= around.end

const holdsHeadline = ({ headline }: Outline, box: Box | undefined) =>
  box !== undefined && box.at <= headline && headline <= box.end

const listTags = new Set(['ul', 'ol', 'dl', 'table', 'blockquote', 'pre'])

/** A part has no headline of its own, and no article lies in another or beside one that holds the headline. */
function isAnotherStory(box: Box, { boxes }: Outline, inScope: boolean): boolean {
  const inside = boxes.slice(box.at, box.end + 1).filter(({ gone }) => !gone)
  const heads = inside.filter(({ tag }) => tag === 'h1' || (tag === 'h2' && !inScope))
  return (
    heads.length > 0 ||
    (inside.some(({ tag }) => tag === 'article') && inside.some(({ tag }) => /^h\d$/.test(tag)))
  )
}

/** The subheading that stands right before a block, beside it. */
function headingBefore(box: Box, { page, known }: Around): Box[] {
  let before = page.boxes[box.at - 1]
  while (before?.parent && before.parent !== box.parent && before.end < box.at) before = before.parent
  if (before?.parent !== box.parent || !before || known[before.at] !== 0) return []
  return /^h[2-5]$/.test(before.tag) && before.linked === 0 && !before.gone ? [before] : []
}

/** Its paragraphs, rows and list items, and the headings of those. */
function textsIn(box: Box, { page }: Around): Box[] {
  const texts: Box[] = []
  for (let at = box.at; at <= box.end; at++) {
    const inside = page.boxes[at]
    if (inside && (inside.gone || isBesideArticle(inside))) at = inside.end
    else if (inside && inside.text !== '' && inside.linked * 2 <= inside.text.length) texts.push(inside)
  }
  const isKept = (one: Box, next: Box | undefined) =>
    isProse(one) ||
    isItem(one) ||
    (/^h[2-6]$/.test(one.tag) && next !== undefined && (isProse(next) || isItem(next)))
  return texts.filter((one, at) => isKept(one, texts[at + 1]))
}

const isItem = ({ tag, text }: Box) =>
  /^(?:td|th|dt|dd|pre)$/.test(tag) || (tag === 'li' && text.length >= 25)
