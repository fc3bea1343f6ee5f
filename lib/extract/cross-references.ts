import type { FindBeside } from './prose'

/** Lines between paragraphs that only lead to another story: a few words such as "Read also" and a link. */
export const crossReferences: FindBeside = ({ boxes }, sums) =>
  boxes.filter(({ at, end, tag, text, linked, links }) => {
    if (end !== at || links === 0 || text.length > 250 || !lines.has(tag)) return false
    const label = text.match(leads)?.[0]
    return label !== undefined && text.length - linked <= label.length + 6 && (sums[at]?.links ?? 0) <= 3
  })

const lines = new Set('p div li h2 h3 h4 h5 h6 blockquote aside section figure'.split(' '))
const leads =
  /^[\s▶►»→•]*(?:(?:read|see|watch|listen|learn)(?: (?:also|more|next|on|now|here|this))*|also (?:read|see|on)|more(?: (?:on this|stories|from|about|coverage)[^:]{0,20})?|related(?: \w{1,12})?|don[’']t miss|in other news|lesen sie (?:auch|mehr)|mehr (?:dazu|zum thema|lesen)|siehe auch|(?:à )?lire aussi|à lire|voir aussi|l(?:ea|ee) (?:también|más)|te puede interesar|leggi anche|lees ook|les også|läs (?:också|mer|även))\s*(?:[:：|–—>-]|$|(?=\p{Lu}))/iu
