import { type Box, type Outline, takeOut } from './outline'
import { isProse, type Sum, sumsOf } from './prose'
import { type Asks, asksIn } from './wall-words'

/** How plainly a page says that the rest is for those who sign in or pay: not at all, by an offer, or in so many words. */
export type Wall = 'none' | 'offer' | 'rest'

/**
 * Finds what asks readers to sign in or pay before they read on, and takes it out of the page, unless that is all the page
 * has. What has paragraphs behind it is an advertisement between them.
 */
export function takeOutWalls(page: Outline): Wall {
  const asking = new Map<Box, Asks>()
  for (const box of page.boxes) {
    if (box.gone || box.text === '' || box.text.length > 500 || isInFrame(box)) continue
    const { rest, offers } = asksIn(box.text)
    // What every page of a site offers stands above its headlines.
    if (rest > 0 || (offers > 0 && box.at > page.headline)) asking.set(box, { rest, offers })
  }
  const walls = wallsAround(page, asking)
  const left = page.boxes.filter((box) => !box.gone && isProse(box) && !isIn(box, walls))
  if (walls.size === 0 || left.reduce((sum, { text }) => sum + text.length, 0) < 40) return 'none'
  for (const wall of walls.keys()) takeOut(page, wall)
  if ([...walls.values()].some(({ rest }) => rest > 0)) return 'rest'
  return [...walls.keys()].some((wall) => isInArticle(page, wall)) ? 'offer' : 'none'
}

/** The blocks that ask plainly enough, by their words or by their names. */
function wallsAround(page: Outline, asking: Map<Box, Asks>): Map<Box, Asks> {
  const sums = sumsOf(page)
  const found = new Map<Box, Asks>()
  for (const [box, { rest, offers }] of asking) {
    const wall = wallAround(page, box, asking, sums)
    const known = found.get(wall) ?? { rest: 0, offers: 0 }
    found.set(wall, { rest: known.rest + rest, offers: known.offers + offers })
  }
  const isCertain = (box: Box, { rest, offers }: Asks) => rest > 0 || offers > 1 || wallNames.test(box.names)
  const next = nextPlain(page, asking)
  const isFollowed = ({ at, end, parent }: Box) =>
    at >= page.headline && (next[end + 1] ?? Number.POSITIVE_INFINITY) <= (parent?.end ?? end)
  const behind = [...found].filter(([box]) => !isFollowed(box))
  // Beside lines that ask for certain, an offer belongs to them.
  const isSure = behind.some(([box, asks]) => isCertain(box, asks))
  return new Map(isSure ? behind : [])
}

const wallNames =
  /pay-?wall|reg-?wall|(?:^|[\s_-])(?:wall|meter|metered|barrier|gate|offer|piano|subscribe|upsell)(?:[\s_-]|$)/i

/** The largest block around a line that is short, doesn't hold the headline, and has no sentences that don't ask. */
function wallAround(page: Outline, line: Box, asking: Map<Box, Asks>, sums: Sum[]): Box {
  let wall = line
  for (let next = line.parent; next?.parent && (sums[next.at]?.text ?? 0) <= 1_200; next = next.parent) {
    const inside = page.boxes.slice(next.at, next.end + 1)
    if (inside.length > 200 || (next.at <= page.headline && page.headline <= next.end)) break
    if (inside.some((box) => !box.gone && isPlain(box, asking))) break
    wall = next
  }
  return wall
}

/** Words that belong to an article rather than to a wall, whether they end as a sentence or not. */
const isPlain = (box: Box, asking: Map<Box, Asks>) =>
  box.text.length >= 80 && box.linked * 2 < box.text.length && !asking.has(box)

/** Where the next paragraph is that doesn't ask, from each block on. */
function nextPlain({ boxes }: Outline, asking: Map<Box, Asks>): number[] {
  const next = boxes.map(() => Number.POSITIVE_INFINITY)
  for (const box of boxes.toReversed()) {
    const isText = !box.gone && isProse(box) && !asking.has(box)
    next[box.at] = isText ? box.at : (next[box.at + 1] ?? Number.POSITIVE_INFINITY)
  }
  return next
}

function isIn(box: Box, walls: Map<Box, Asks>): boolean {
  for (let part: Box | undefined = box; part; part = part.parent) if (walls.has(part)) return true
  return false
}

/** In its element, or in one with the headline that is not the whole page. */
function isInArticle({ headline }: Outline, wall: Box): boolean {
  for (let part = wall.parent; part?.parent; part = part.parent)
    if (/^(?:article|main)$/.test(part.tag) || (part.at <= headline && headline <= part.end)) return true
  return false
}

/** In what a site shows around each of its pages. */
function isInFrame(box: Box): boolean {
  for (let part: Box | undefined = box; part; part = part.parent)
    if (/^(?:nav|footer)$/.test(part.tag) || (part.tag !== 'body' && frame.test(part.names))) return true
  return false
}

const frame =
  /(?:^|[\s_-])(?:masthead|top-?bar|nav(?:bar|igation)?|menu|(?:site|page|global)-?(?:header|footer)|footer)(?:[\s_-]|$)/i
