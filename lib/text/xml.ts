/** Takes out what no XML 1.0 document may hold, escaped or not: control characters, halves of a pair, U+FFFE and U+FFFF. */
export const withoutNonXml = (text: string) => text.replace(notXml, '')

const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text escaped for an element or a quoted attribute of XML or HTML, without what XML can't hold. */
export const markupText = (text: string) =>
  withoutNonXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
