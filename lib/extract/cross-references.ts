import type { FindBeside } from './prose'

/** Lines between paragraphs that only lead elsewhere: a few words such as "Read also" and a link, or "Tags" and many. */
export const crossReferences: FindBeside = ({ boxes }) =>
  boxes.filter(({ at, end, tag, text, linked, links }) => {
    if (end !== at || links === 0 || text.length > 300 || !lines.has(tag)) return false
    const unlinked = text.length - linked
    if (tags.test(text)) return unlinked <= 20 + links * 3
    const label = text.match(leads)?.[0] ?? ''
    // Without a colon, the words that lead there aren't part of the link.
    const isLabel = /[:：|–—>-]\s*$/.test(label) || unlinked >= label.trim().length
    return label !== '' && isLabel && links <= 3 && unlinked <= label.length + 6
  })

const lines = new Set('p div li h2 h3 h4 h5 h6 blockquote aside section figure'.split(' '))
const leads =
  /^[\s▶►»→•]*(?:(?:read|see|watch|listen|learn)(?: (?:also|more|next|on|now|here|this))*|also (?:read|see|on)|more(?: (?:on this|stories|from|about|coverage)[^:]{0,20})?|related(?: \w{1,12})?|don[’']t miss|in other news|lesen sie (?:auch|mehr)|mehr (?:dazu|zum thema|lesen)|siehe auch|(?:à )?lire aussi|à lire|voir aussi|l(?:ea|ee) (?:también|más)|te puede interesar|leggi anche|lees ook|les også|läs (?:också|mer|även))\b\s*(?:[:：|–—>-]\s*)?/iu
const tags = /^(?:tags?|topics?|filed (?:under|in)|keywords|themen|schlagwörter|mots-clés|etiquetas)\s*:/i
