import type { Box, Outline } from './outline'

/** What the blocks that were read are called, by the place of the block that they stand in. */
export type Neighbors = Map<number, Set<string>>

export function neighborsOf({ boxes }: Outline, known: number[]): Neighbors {
  const neighbors: Neighbors = new Map()
  for (const box of boxes) {
    if (known[box.at] === 0 || !box.parent) continue
    const called = neighbors.get(box.parent.at) ?? new Set()
    for (const name of callings(box)) called.add(name)
    neighbors.set(box.parent.at, called)
  }
  return neighbors
}

/** Whether a block has the same tag and a name in common with one beside it that was read, or neither has any name. */
export function isLikeNeighbor(box: Box, neighbors: Neighbors): boolean {
  const called = neighbors.get(box.parent?.at ?? -1)
  return called !== undefined && callings(box).some((name) => called.has(name))
}

/** "part part--2" and "part part-3" are called the same. */
function callings({ tag, names }: Box): string[] {
  const parts = names
    .toLowerCase()
    .split(/\s+/, 12)
    .filter((part) => part !== '' && !laidOut.test(part))
  if (parts.length === 0) return names.trim() === '' ? [`${tag} `] : []
  return parts.map((part) => `${tag} ${part.replace(/--.*$/, '').replace(/[-_]*\d+$/, '')}`)
}

/** What a frame calls its blocks says nothing about what is in them. */
const laidOut =
  /^(?:clearfix|clear|inner|outer|wrap(?:per)?|container|grid|flex|section|block|module|region|box)$|clearfix$/
