/** The text of an element as paragraphs: one for each block, white space folded, captions, controls and scripts left out. */
export function paragraphsOf(root: Element): string[] {
  const paragraphs: string[] = []
  let open = ''
  const close = () => {
    const text = open
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    if (text !== '') paragraphs.push(text)
    open = ''
  }
  const steps: (Node | 'close')[] = [root]
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step === 'close') close()
    else if (step.nodeType === 3) open += (step.textContent ?? '').replace(/\s+/gu, ' ')
    else {
      const tag = step.nodeName.toLowerCase()
      if (skipped.has(tag)) continue
      if (tag === 'br') open += '\n'
      if (tag === 'td' || tag === 'th') open += ' '
      if (blocks.has(tag)) {
        close()
        steps.push('close')
      }
      for (let child = step.lastChild; child; child = child.previousSibling) steps.push(child)
    }
  }
  close()
  return paragraphs
    .flatMap((paragraph) => paragraph.split(/\n{2,}/))
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .filter(Boolean)
}

const skipped = new Set(
  'script style noscript template svg math iframe object embed button select textarea input form figcaption video audio canvas head nav footer'.split(
    ' ',
  ),
)

const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
