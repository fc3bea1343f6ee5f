export type CleanedText = { text: string; invisible: number }

/**
 * Normalises a text to NFC and takes out what a reader cannot see: zero-width characters, bidirectional controls, tag
 * characters, control characters, and letters and symbols that are drawn blank. Counts what it took; soft hyphens and
 * carriage returns go uncounted. Joiners and variation selectors stay where a script or an emoji needs them.
 */
export function cleanText(raw: string): CleanedText {
  let invisible = 0
  const text = raw
    .replace(/\r\n?|[\u2028\u0085]/g, '\n')
    .replaceAll('\u2029', '\n\n')
    .replaceAll('\u00ad', '')
    .replace(unseen, () => {
      invisible++
      return ''
    })
    .replace(/\p{Cs}/gu, '\ufffd')
  return { text: text.normalize('NFC'), invisible }
}

/** One line of clean text: every run of white space is one space. */
export const cleanLine = (raw: string) => cleanText(raw).text.replace(/\s+/gu, ' ').trim()

const joinerNeeded =
  '(?<![\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])'

/** One selector after an emoji, a keycap's figure or a Han sign picks how that is drawn. */
const selectorNeeded = '(?<![\\p{Emoji}\\p{Script=Han}])'

/** Drawn blank, though their classes say letter, symbol or format. */
const drawnBlank = '\\u2800\\ufff9-\\ufffb\\u{13430}-\\u{1343f}\\u{13441}\\u{13442}\\u{1d159}\\u{16fe4}'

const unseen = new RegExp(
  [
    '(?![\\n\\t])\\p{Cc}',
    `${joinerNeeded}[\\u200c\\u200d]`,
    `${selectorNeeded}[\\ufe00-\\ufe0f]`,
    '(?![\\u200c\\u200d\\ufe00-\\ufe0f])\\p{Default_Ignorable_Code_Point}',
    `[${drawnBlank}]`,
  ].join('|'),
  'gu',
)
