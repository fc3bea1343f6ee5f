/** Tells of an element that isn't shown whether a button to read on shows it: by its name, its id, or the button beside it. */
export function readMoreControls(document: Document): (element: Element) => boolean {
  const controls = [...document.querySelectorAll('button, a, label, summary, [role="button"]')].filter(
    isReadMore,
  )
  const near = new Set<Element>()
  const targets = new Set<string>()
  for (const control of controls.slice(0, 40)) {
    for (const name of ['aria-controls', 'href', 'data-target', 'data-bs-target', 'data-toggle', 'for'])
      targets.add((control.getAttribute(name) ?? '').replace(/^[#.]/, ''))
    // The button may lie in a paragraph of its own.
    for (const part of [control, control.parentElement])
      for (const beside of [part?.previousElementSibling, part?.nextElementSibling])
        if (beside) near.add(beside)
  }
  return (element) =>
    near.has(element) ||
    (element.parentElement?.localName === 'p' && near.has(element.parentElement)) ||
    (element.id !== '' && targets.has(element.id)) ||
    restNames.test(namesOf(element))
}

/** Whether a control's words say that it shows the rest of a text. */
const isReadMore = (control: Element) => readMore.test((control.textContent ?? '').slice(0, 200).trim())

const namesOf = (element: Element) => `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 500)

const restNames =
  /(?:^|[\s_-])(?:rest|remain\w*|continu\w*|read-?more|js-more|more-(?:text|content|body)|full-?(?:text|story|article)|expanded-?(?:text|content)|truncated)(?:[\s_-]|$)/i

/** The whole words of such a control. */
export const readMore =
  /^(?:(?:read|show|view|see|load|expand|open)(?: the| me)? (?:more|rest|full|whole|entire|all|remaining|on)\b.{0,25}|(?:continue|keep) reading.{0,20}|expand|more|weiterlesen|(?:mehr|ganzen (?:artikel|text)) (?:lesen|anzeigen)|lire (?:la suite|plus)|(?:leer|ver) más|seguir leyendo|leggi tutto|lees (?:meer|verder)|läs mer|les mer|続きを読む|阅读全文|展开)[\s.…»›→>▼⌄+]*$/iu
