import { cutText, storableText } from '../text/storable'

const keyShapes = [
  /\b(?:sk|pk|rk|gsk|xai|api|key)[-_][\w*.-]{6,}/gi,
  /\bAIza[\w*-]{10,}/g,
  /\bBearer\s+\S+/gi,
  /\b[\w-]{4,}\*{3,}[\w-]*/g,
]

/** The text on one line, 300 characters at most, without `secret`, anything shaped like a key, or a password in an address. */
export function redact(text: string, secret?: string): string {
  let clean = storableText(text).replace(/\s+/g, ' ').trim()
  if (secret) clean = clean.replaceAll(secret, '[key]').replaceAll(encodeURIComponent(secret), '[key]')
  clean = clean.replace(/\/\/[^/\s@]+@/g, '//')
  for (const shape of keyShapes) clean = clean.replace(shape, '[key]')
  return clean.length > 300 ? `${cutText(clean, 299)}…` : clean
}
