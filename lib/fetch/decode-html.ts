/**
 * Decodes a page's bytes: byte-order mark, then the header's charset, then `<meta>`, then UTF-8, and windows-1252 where nothing is declared and the bytes are not UTF-8.
 * The text has no U+0000 and no lone surrogate. Labels a browser does not know, UTF-7 among them, are ignored (WHATWG Encoding).
 */
export function decodeHtml(bytes: Buffer, contentType: string): string {
  const declared =
    byteOrderMark(bytes) ?? known(charsetIn(contentType)) ?? silentUtf16(bytes) ?? metaCharset(bytes)
  const text = declared ? decodeAs(declared, bytes) : decodeUndeclared(bytes)
  return text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd')
}

function decodeUndeclared(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeAs('windows-1252', bytes)
  }
}

/** Node 20 reads windows-1252 as ISO 8859-1: the typographic characters between 0x80 and 0x9f are put in place here. */
function decodeAs(label: string, bytes: Buffer): string {
  const text = new TextDecoder(label).decode(bytes)
  if (label !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (control) => typographic[control.charCodeAt(0) - 0x80] ?? control)
}

const typographic = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']

function byteOrderMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
}

/** UTF-16 without a mark: a page starts with "<", so its first two bytes show the order. */
function silentUtf16(bytes: Buffer): string | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[3] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0) return 'utf-16be'
}

/** A `<meta>` could be read as ASCII, so it cannot truthfully declare UTF-16. */
function metaCharset(bytes: Buffer): string | undefined {
  const head = bytes
    .subarray(0, 4096)
    .toString('latin1')
    .replace(/<!--[\s\S]*?-->/g, '')
  const tag = head.match(/<meta\b[^>]*\bcharset\s*=[^>]*>/i)?.[0]
  const label = known(charsetIn(tag ?? ''))
  return label?.startsWith('utf-16') ? 'utf-8' : label
}

const charsetIn = (text: string) => text.match(/charset\s*=\s*["']?\s*([^\s"';,/>]+)/i)?.[1]

function known(label: string | undefined): string | undefined {
  if (!label) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
