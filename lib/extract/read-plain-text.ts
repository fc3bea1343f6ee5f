import { cleanText } from '../text/clean-text'
import type { Removed } from './article'
import { detectLanguage } from './language'

/** Takes pasted text as it is: paragraphs stay, white space is folded, and what a reader cannot see is taken out and counted. */
export function readPlainText(raw: string): { text: string; language: string; removed: Removed } {
  const cleaned = cleanText(raw)
  const paragraphs = cleaned.text.split(/\n[^\S\n]*\n\s*/).map((paragraph) =>
    paragraph
      .split('\n')
      .map((line) => line.replace(/\s+/gu, ' ').trim())
      .filter(Boolean)
      .join('\n'),
  )
  const text = paragraphs.filter(Boolean).join('\n\n')
  return {
    text,
    language: detectLanguage(text),
    removed: { hidden: 0, comments: 0, invisible: cleaned.invisible },
  }
}
