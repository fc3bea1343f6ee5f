/** `marks`: the numbers of the blocks that its text comes from, where blocks are numbered. */
export type Paragraph = { text: string; marks: number[] }

/** The attribute that numbers a block, so that it can be found again in a page that was rewritten. */
export const markName = 'data-lensroom-block'

/** The text of an element as paragraphs: one for each block, white space folded, captions, controls and scripts left out. */
export function paragraphsOf(root: Element): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let open = ''
  let marks = new Set<number>()
  const close = () => {
    const text = open.replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/g, '\n')
    for (const part of linesOf(text)) paragraphs.push({ text: part, marks: [...marks] })
    open = ''
    marks = new Set()
  }
  const visit = (node: Node, mark: number | undefined) => {
    if (node.nodeType === 3) {
      const text = (node.textContent ?? '').replace(/\s+/gu, ' ')
      if (mark !== undefined && text.trim() !== '') marks.add(mark)
      open += text
      return
    }
    const tag = node.nodeName.toLowerCase()
    if (skippedTags.has(tag)) return
    if (tag === 'br') open += '\n'
    if (tag === 'td' || tag === 'th') open += ' '
    const inside = markOf(node) ?? mark
    if (blockTags.has(tag)) close()
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, inside)
    if (blockTags.has(tag)) close()
  }
  visit(root, undefined)
  close()
  return paragraphs
}

/** Two line breaks divide paragraphs, a single one is a space. */
export const linesOf = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((line) => line.replaceAll('\n', ' ').trim())
    .filter(Boolean)

function markOf(node: Node): number | undefined {
  const mark = isElement(node) ? node.getAttribute(markName) : null
  return mark === null ? undefined : Number(mark)
}

const isElement = (node: Node): node is Element => node.nodeType === 1

export const skippedTags = new Set(
  'script style noscript template svg math iframe object embed button select textarea input form figcaption video audio canvas head nav footer'.split(
    ' ',
  ),
)

export const blockTags = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
