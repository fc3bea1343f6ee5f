/** A number in digits, a word, or one other character. `glued`: nothing separates it from the token before. */
export type Token = {
  kind: 'number' | 'word' | 'sign'
  text: string
  start: number
  end: number
  glued: boolean
}

/** "3,800" is one number, "2023, 400" are two; "p.m." and "U.S." are one word each. */
const pattern =
  /(\d{1,3}(?:,\d{3}){1,6}(?!,?\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<=^|[\s$£€¥(])\.\d+)|((?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:'\p{L}+)?)|\S/gu

/** Splits normalised text into what a reader of numbers looks at. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  let end = -1
  for (const match of text.matchAll(pattern)) {
    const kind = match[1] ? 'number' : match[2] ? 'word' : 'sign'
    const start = match.index
    tokens.push({ kind, text: match[0], start, end: start + match[0].length, glued: start === end })
    end = start + match[0].length
  }
  return tokens
}

/** The lower-case word at a place, or '' when there is no word. */
export const wordAt = (tokens: Token[], at: number) => {
  const token = tokens[at]
  return token?.kind === 'word' ? token.text.toLowerCase() : ''
}

/** Whether exactly this sign is at a place. */
export const isSign = (tokens: Token[], at: number, sign: string) => tokens[at]?.text === sign
