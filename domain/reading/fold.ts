/** A word for comparing: no case, no accents, no dots of an abbreviation, no possessive. */
export const fold = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðþßæœı]/g, (letter) => plain[letter] ?? letter)
    .replace(/'s?$/, '')
    .replace(/\./g, (dot, at: number, all: string) => (/\d/.test(all.charAt(at + 1)) ? dot : ''))

/** Letters that Unicode does not take apart into a letter and an accent. */
const plain: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}
