import { plainStyle, selectorsWith } from './style-rules'

/** Takes out words that a page has struck: by their element, a class that says so, or a rule of its own style sheet. */
export function removeStruckWords(document: Document): void {
  const selectors = [...struck, ...selectorsWith(document, isStruck)]
  const styled = [...document.querySelectorAll('[style*="line-through"]')].filter((element) =>
    isStruck(element.getAttribute('style') ?? ''),
  )
  for (const element of [...document.querySelectorAll(selectors.join(', ')), ...styled])
    if (!element.matches('html, body, main, article, section')) element.remove()
}

const struck = [
  'del',
  's',
  'strike',
  ...[
    'strike',
    'struck',
    'strikethrough',
    'strike-through',
    'line-through',
    'old-price',
    'price-old',
    'was-price',
  ].flatMap((name) => [`span[class~="${name}"]`, `em[class~="${name}"]`]),
]

const isStruck = (style: string) =>
  /(?:^|;)text-decoration(?:-line)?:[^;]*line-through/.test(plainStyle(style))
