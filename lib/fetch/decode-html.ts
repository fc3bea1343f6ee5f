/**
 * Decodes a page's bytes: by the byte-order mark, else by what the bytes themselves show, else by the header's charset,
 * then `<meta>`, then UTF-8, and as windows-1252 where nothing is declared. A declaration that the bytes contradict gives
 * way. The text has no U+0000 and no lone surrogate. Labels a browser does not know, UTF-7 among them, are ignored
 * (WHATWG Encoding).
 */
export function decodeHtml(bytes: Buffer, contentType: string): string {
  const text = decodeAs(byteOrderMark(bytes) ?? charsetOf(bytes, contentType), bytes)
  return text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd')
}

function charsetOf(bytes: Buffer, contentType: string): string {
  const header = known(charsetIn(contentType))
  const declared = [header, silentUtf16(bytes), metaCharset(bytes)].filter((label) => label !== undefined)
  const [first = 'utf-8'] = declared
  const foreign = foreignBytes(bytes)
  if (first.startsWith('utf-16') || foreign === 0) return first
  // A character of GBK can be UTF-8 by chance; a sentence of it can't.
  const chance = first !== 'utf-8' && !singleByte.test(first) && foreign < 6
  if (fits('utf-8', bytes) && !chance) return 'utf-8'
  const fitting = declared.find((label) => fits(label, bytes))
  if (fitting) return fitting
  // A few broken bytes in UTF-8 are damage; where none of them makes a character it is another charset.
  return declared.includes('utf-8') && /[\u0080-\ufffc]/.test(decodeAs('utf-8', bytes))
    ? 'utf-8'
    : fallback(first)
}

const fallback = (declared: string) => (declared === 'utf-8' ? 'windows-1252' : declared)

const singleByte = /^(?:windows-125\d|iso-8859-|koi8|ibm866|macintosh|x-mac)/

function foreignBytes(bytes: Buffer): number {
  let count = 0
  for (const byte of bytes) if (byte > 0x7f) count++
  return count
}

/** Whether every byte makes a character. In a charset of single bytes all do, so the label alone is asked. */
function fits(label: string, bytes: Buffer): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
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
