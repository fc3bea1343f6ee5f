import { cleanLine } from '../text/clean-text'

export type MetaTags = {
  first: (...names: string[]) => string
  all: (name: string) => string[]
  names: () => string[]
}

/** The page's `<meta>` values by lower-case name, property or itemprop; `first` follows the order in which it is asked. */
export function readMeta(document: Document): MetaTags {
  const values = new Map<string, string[]>()
  for (const tag of document.querySelectorAll('meta')) {
    const value = cleanLine((tag.getAttribute('content') ?? tag.getAttribute('value') ?? '').slice(0, 4000))
    if (value === '') continue
    for (const name of ['name', 'property', 'itemprop', 'http-equiv'].flatMap((key) =>
      namesIn(tag.getAttribute(key)),
    ))
      values.set(name, [...(values.get(name) ?? []), value].slice(0, 20))
  }
  const all = (name: string) => values.get(name) ?? []
  return { all, first: (...names) => names.flatMap(all)[0] ?? '', names: () => [...values.keys()] }
}

/** One attribute can hold several names, and some sites write "dc.title" for "dc:title". */
const namesIn = (attribute: string | null) =>
  (attribute ?? '').toLowerCase().replaceAll('.', ':').split(/\s+/).filter(Boolean)
