type Rule = { selectors: string[]; style: string }

/** Class and id selectors to which the page's own style sheets give such declarations outside any @media rule. */
export function selectorsWith(document: Document, declares: (style: string) => boolean): string[] {
  const known = rules.get(document) ?? rulesIn(sheetOf(document))
  rules.set(document, known)
  return known
    .filter(({ style }) => declares(style))
    .flatMap(({ selectors }) => selectors)
    .slice(0, 400)
}

/** A sheet is read once for each page. */
const rules = new WeakMap<Document, Rule[]>()

/** Declarations without comments, white space and capitals. */
export const plainStyle = (style: string) =>
  withoutComments(style.toLowerCase()).replace(/\s+/g, '').replaceAll('!important', '')

const sheetOf = (document: Document) =>
  withoutComments(
    [...document.querySelectorAll('style:not([media])')]
      .map((style) => style.textContent ?? '')
      .join('\n')
      .slice(0, 300_000),
  )

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')

/** Reads from brace to brace, so that a sheet that never closes costs no more than another. */
function rulesIn(css: string): Rule[] {
  const found: Rule[] = []
  let from = 0
  for (let open = css.indexOf('{'); open >= 0; open = css.indexOf('{', from)) {
    const before = css.slice(from, open)
    const start = before.slice(Math.max(before.lastIndexOf('}'), before.lastIndexOf(';')) + 1).trim()
    const end = start.startsWith('@') ? endOfBlock(css, open) : css.indexOf('}', open)
    if (end < 0) break
    if (!start.startsWith('@')) found.push({ selectors: simple(start), style: css.slice(open + 1, end) })
    from = end + 1
  }
  return found.filter(({ selectors }) => selectors.length > 0)
}

const simple = (list: string) =>
  list
    .split(',')
    .map((selector) => selector.trim())
    .filter((selector) => /^[a-z]*[.#][a-z_][\w-]*$/i.test(selector))

function endOfBlock(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++
    if (css[at] === '}' && --depth === 0) return at
  }
  return -1
}
