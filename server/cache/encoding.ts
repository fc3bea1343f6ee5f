export type Encoding = 'identity' | 'gzip' | 'br'

const answers = new Map<string, Encoding>()

/** The encoding in which a reader gets a page. Readers send a handful of different headers; each is read once. */
export function encodingFor(header: string | string[] | undefined): Encoding {
  const text = typeof header === 'string' ? header : ''
  const known = answers.get(text)
  if (known) return known
  const chosen = choose(text)
  if (answers.size < 200 && text.length < 200) answers.set(text, chosen)
  return chosen
}

/** RFC 9110, 12.5.3: brotli before gzip, unless the reader gives it no weight. */
function choose(header: string): Encoding {
  const weights = new Map(
    header.split(',').map((part) => {
      const [name = '', ...rest] = part.split(';').map((one) => one.trim().toLowerCase())
      const weight = rest.find((one) => one.startsWith('q='))?.slice(2)
      return [name, weight === undefined ? 1 : Number(weight)]
    }),
  )
  const takes = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}
