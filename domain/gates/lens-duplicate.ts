import { hashOf } from '@/lib/canonical'
import type { Finding, Gate } from './finding'
import { likeness, saysTheSame } from './likeness'

/** Warns when a lens says much the same as another one of its brief; blocks when it's identical, word for word. */
export const lensDuplicate: Gate = ({ text, siblings = [], lens }) => {
  const found = siblings
    .filter((sibling) => sibling.text.trim() && sibling.key !== lens?.key)
    .map((sibling) => ({ sibling, ...likeness(text, sibling.text) }))
    .filter(({ same, ...alike }) => same || saysTheSame(alike))
    .sort((a, b) => b.stems + b.trigrams - (a.stems + a.trigrams))
  return found.slice(0, 1).map(
    ({ sibling, same, stems }): Finding => ({
      gate: 'lens_duplicate',
      severity: same ? 'blocker' : 'warning',
      start: 0,
      end: text.length,
      found: text,
      why: same
        ? `This is the text of ${sibling.name}, word for word.`
        : `This says much the same as ${sibling.name}: ${Math.round(stems * 100)} % of their content words are common.`,
      basis: hashOf({ key: sibling.key, text: sibling.text }),
    }),
  )
}
