import { readMoreControls } from './read-more'
import { plainStyle, selectorsWith } from './style-rules'

/**
 * `prose`: the characters of hidden paragraphs that are as long as those of an article; `rest`: some of them are what a
 * button to read on shows.
 */
export type RemovedParts = { hidden: number; comments: number; prose: number; rest: boolean }

/** Takes out of a page what its readers do not see: hidden elements that hold text, templates, closed dialogs and comments. Says how many of each. */
export function removeHidden(document: Document): RemovedParts {
  let hidden = 0
  let prose = 0
  let rest = false
  const classes = selectorsWith(document, hides)
  const inline = [...document.querySelectorAll('[style]')].filter((element) =>
    hides(element.getAttribute('style') ?? ''),
  )
  const marked = [
    ...document.querySelectorAll(
      ['[hidden]', '[popover]', 'template', 'dialog:not([open])', ...classes].join(', '),
    ),
  ]
  const shownBy = readMoreControls(document)
  for (const element of [...inline, ...marked]) {
    if (element.matches('html, body') || !element.isConnected) continue
    if ((element.textContent ?? '').trim() !== '') hidden++
    const isRest = shownBy(element) && standsInText(element)
    const held = proseIn(element, isRest)
    prose += held
    rest ||= isRest && held > 0
    element.remove()
  }
  return { hidden, comments: removeComments(document), prose, rest }
}

/** A consent notice, a menu or a dialog that waits behind the page is no part of its article. */
function proseIn(element: Element, isRest: boolean): number {
  if (element.closest('dialog, nav, footer, aside, form, [role="dialog"], [popover]') !== null) return 0
  if (/cookie|consent|modal|dialog|popup|overlay|menu|newsletter|comment/i.test(element.className)) return 0
  if (!standsInText(element) && (element.localName === 'template' || !isArticle(element))) return 0
  const inside = [...element.querySelectorAll(isRest ? blocks : 'p')].slice(0, 2_000)
  return [element, ...inside]
    .filter((block) => block.localName === 'p' || (isRest && block.querySelector(blocks) === null))
    .map((block) => (block.textContent ?? '').trim())
    .filter((text) => text.length >= 80 && !notArticle.test(text))
    .reduce((sum, { length }) => sum + length, 0)
}

const blocks = 'p, li, blockquote, div'

/** A page may hide its whole article until a script has run. */
const isArticle = (element: Element) =>
  element.closest('article, main, [itemprop~="articleBody"]') !== null ||
  element.querySelector('article, main, h1') !== null

/** The rest of an article lies behind its paragraphs; other hidden parts are menus, lists and boxes. */
function standsInText(element: Element): boolean {
  const parent = element.parentElement
  if (parent?.localName === 'p')
    return (parent.textContent ?? '').length - (element.textContent ?? '').length >= 40
  const children = [...(parent?.children ?? [])].slice(0, 500)
  const around = children.slice(0, Math.max(0, children.indexOf(element)))
  const isParagraph = (one: Element) => one.localName === 'p' && (one.textContent ?? '').trim().length >= 40
  const texts = around.filter(({ localName }) => !/^(?:nav|header|footer|aside)$/.test(localName))
  return texts.some((one) => isParagraph(one) || [...one.children].some(isParagraph))
}

/** What hidden boxes say to readers, and the places that a script fills. */
const notArticle =
  /\{\{|\$\{|<%|cookie|consent|newsletter|javascript|browser|password|subscri|privacy|\b(?:sign|log)(?:ging|ning)? (?:in|up)\b/i

/** Whether declarations make their element invisible: not shown, no size, transparent, or far outside the page. */
function hides(style: string): boolean {
  const css = plainStyle(style)
  return (
    hiding.test(css) ||
    (/(?:^|;)position:(?:absolute|fixed)/.test(css) && outside.test(css)) ||
    (/(?:^|;)(?:max-)?height:0(?:px|em|rem)?(?:;|$)/.test(css) && /overflow(?:-y)?:hidden/.test(css)) ||
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

/** 8 is Node.COMMENT_NODE. */
function removeComments(document: Document): number {
  const comments = [document, ...document.querySelectorAll('*')]
    .flatMap((parent) => [...parent.childNodes])
    .filter((child) => child.nodeType === 8)
  for (const comment of comments) comment.remove()
  return comments.length
}
