export type CleanedText = { text: string; invisible: number }

/**
 * Normalises a text to NFC and takes out what a reader cannot see: zero-width characters, bidirectional controls, tag characters, fillers and control characters.
 * Counts what it took; soft hyphens and carriage returns go uncounted, joiners stay where a script or an emoji needs them.
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

const unseen = new RegExp(
  `(?![\\n\\t])\\p{Cc}|${joinerNeeded}[\\u200c\\u200d]|[\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb]|[\\u{e0000}-\\u{e0fff}\\u{1d173}-\\u{1d17a}]`,
  'gu',
)
