/** `prose`: the characters of hidden paragraphs that are as long as those of an article. */
export type RemovedParts = { hidden: number; comments: number; prose: number }

/** Takes out of a page what its readers do not see: hidden elements that hold text, templates, closed dialogs and comments. Says how many of each. */
export function removeHidden(document: Document): RemovedParts {
  let hidden = 0
  let prose = 0
  const classes = hiddenSelectors(document)
  const inline = [...document.querySelectorAll('[style]')].filter((element) =>
    hides(element.getAttribute('style') ?? ''),
  )
  const marked = [
    ...document.querySelectorAll(['[hidden]', 'template', 'dialog:not([open])', ...classes].join(', ')),
  ]
  for (const element of [...inline, ...marked]) {
    if (element.matches('html, body') || !element.isConnected) continue
    if ((element.textContent ?? '').trim() !== '') hidden++
    prose += proseIn(element)
    element.remove()
  }
  return { hidden, comments: removeComments(document), prose }
}

/** A consent notice, a menu or a dialog that waits behind the page is no part of its article. */
function proseIn(element: Element): number {
  if (element.closest('dialog, nav, footer, aside, form, [role="dialog"], template') !== null) return 0
  if (/cookie|consent|modal|dialog|popup|overlay|menu|newsletter|comment/i.test(element.className)) return 0
  const paragraphs =
    element.localName === 'p' ? [element] : [...element.querySelectorAll('p')].slice(0, 2_000)
  return paragraphs
    .map((paragraph) => (paragraph.textContent ?? '').trim().length)
    .filter((length) => length >= 80)
    .reduce((sum, length) => sum + length, 0)
}

/** Whether declarations make their element invisible: not shown, no size, transparent, or far outside the page. */
function hides(style: string): boolean {
  const css = style
    .toLowerCase()
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .replace(/\s+/g, '')
    .replaceAll('!important', '')
  return (
    hiding.test(css) ||
    (/(?:^|;)position:(?:absolute|fixed)/.test(css) && outside.test(css)) ||
    sameColour(css)
  )
}

const hiding =
  /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|font-size:0(?:\.0+)?(?:px|pt|em|rem|%)?(?:;|$)|opacity:0(?:\.0+)?(?:;|$)|content-visibility:hidden|text-indent:-\d{3,}|transform:scale\(0\)|clip-path:inset\((?:50|100)%)/
const outside = /(?:^|;)(?:left|top|right|bottom):-\d{3,}|(?:^|;)clip:rect\((?:0|1px)/

function sameColour(css: string): boolean {
  const ink = css.match(/(?:^|;)color:([^;]+)/)?.[1]
  const paper = css.match(/(?:^|;)background(?:-color)?:([^;]+)/)?.[1]
  if (ink === undefined || /^(?:inherit|initial|unset|currentcolor|var\()/.test(ink)) return false
  return ink === paper || (ink === 'transparent' && !css.includes('background-clip:text'))
}

/** Class and id selectors that the page's own style sheets hide outside any @media rule. */
function hiddenSelectors(document: Document): string[] {
  const css = [...document.querySelectorAll('style:not([media])')]
    .map((style) => style.textContent ?? '')
    .join('\n')
    .slice(0, 300_000)
  const flat = css
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .replace(/@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  return [...flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter((rule) => hides(rule[2] ?? ''))
    .flatMap((rule) => (rule[1] ?? '').split(',').map((selector) => selector.trim()))
    .filter((selector) => /^[a-z]*[.#][a-z_][\w-]*$/i.test(selector))
    .slice(0, 400)
}

/** 8 is Node.COMMENT_NODE. */
function removeComments(document: Document): number {
  const comments = [document, ...document.querySelectorAll('*')]
    .flatMap((parent) => [...parent.childNodes])
    .filter((child) => child.nodeType === 8)
  for (const comment of comments) comment.remove()
  return comments.length
}
