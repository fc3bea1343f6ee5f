import type { TextPattern } from '../../reading/words/machine-talk'

/** Text that a reader cannot read but a model may: encodings, characters nobody sees, links that carry data away. */
export const encodedTricks: TextPattern[] = [
  {
    what: 'an encoded text',
    pattern:
      /(?<![\w+/=-])(?=[A-Za-z0-9+/]*\d)(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])[A-Za-z0-9+/]{40,}={0,2}(?![\w+/=-])|(?:\\x[0-9a-f]{2}){6,}|(?:\\u[0-9a-f]{4}){4,}|(?:%[0-9a-f]{2}){8,}|(?:&#x?[0-9a-f]{2,5};){6,}|(?:\b[01]{8}\b\s?){6,}/gi,
  },
  {
    what: 'an order to decode something',
    pattern:
      /\b(?:decode|decrypt|unscramble|execute|eval(?:uate)?)\s+(?:and (?:follow|run|obey)\s+)?(?:the |this |following )*(?:base64|rot13|hex|string|text|code|message|payload)\b|\b(?:base64|rot13)\s*:/gi,
  },
  {
    what: 'characters that nobody sees',
    pattern: /[\u200b-\u200d\u2060-\u2064\ufeff]{2,}|[\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]+/gu,
  },
  {
    what: 'a link that carries data away',
    pattern: /!\[[^\]]*\]\(https?:[^)\s]*[?&=][^)]*\)|\bjavascript:\S+|data:text\/html\S*/gi,
  },
]
