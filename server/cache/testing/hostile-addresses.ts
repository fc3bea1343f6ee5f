/** A story as a hostile reader finds it: where it is, the keys of its lenses, and how many versions it has. */
type Target = { slug: string; lensKeys: string[]; versions: number }

/** Addresses by what they try. All of one kind differ, and none is a separate page. */
type HostileKind = keyof typeof kinds

const kinds = {
  'orders of lenses': ({ slug, lensKeys }: Target, n: number) =>
    `/stories/${slug}?order=${shuffled(lensKeys, n)}`,
  'unknown lenses': ({ slug, lensKeys }: Target, n: number) =>
    `/stories/${slug}?hide=${lensKeys[n % lensKeys.length]},x${n}&compare=y${n},z${n}`,
  'repeated parameters': ({ slug, lensKeys }: Target, n: number) =>
    `/stories/${slug}?${Array.from({ length: 1 + (n % 40) }, (_, at) => `hide=${lensKeys[(n + at) % lensKeys.length]}&n=${n}`).join('&')}`,
  'long parameters': ({ slug }: Target, n: number) => `/stories/${slug}?order=${n}${'x'.repeat(7_000)}`,
  'just short enough': ({ slug }: Target, n: number) =>
    `/stories/${slug}?hide=${String(n).padStart(200, 'h')}`,
  'unknown parameters': ({ slug }: Target, n: number) => `/stories/${slug}?utm_${n}=${n}`,
  'encoded letters': ({ slug, lensKeys }: Target, n: number) =>
    `/stories/${encoded(slug, n)}?order=${encoded(lensKeys[n % lensKeys.length] ?? '', n)}`,
  'capital letters': ({ slug }: Target, n: number) => `/Stories/${slug.toUpperCase()}-${n}`,
  'slashes at the end': ({ slug }: Target, n: number) =>
    `/stories/${slug}${'/'.repeat(1 + (n % 500))}?n=${n}`,
  'double slashes': ({ slug }: Target, n: number) => `/stories${'/'.repeat(2 + (n % 500))}${slug}?n=${n}`,
  'versions that are not there': ({ slug, versions }: Target, n: number) =>
    `/stories/${slug}/versions/${versions + 1 + n}`,
  comparisons: ({ slug, versions }: Target, n: number) =>
    `/stories/${slug}/versions/${1 + (n % versions)}?against=${n}`,
  'records that are not there': ({ slug, versions }: Target, n: number) =>
    `/stories/${slug}/record.json?version=${versions + 1 + n}`,
  'missing stories': (_: Target, n: number) => `/stories/no-such-story-${n}`,
  'long names': (_: Target, n: number) => `/stories/${n}-${'s'.repeat(3_000)}`,
  'parts of missing stories': (_: Target, n: number) =>
    `/stories/missing-${n}/${['record', 'versions', 'versions/1', 'card.png', 'ninjs.json', 'record.json', 'report'][n % 7]}`,
  'missing topics': (_: Target, n: number) =>
    `/topics/no-such-topic-${n}${['', '/feed.xml', '/atom.xml'][n % 3]}`,
  'missing lenses': (_: Target, n: number) =>
    `/lenses/no-such-lens-${n}${['', '/feed.xml', '/feed.json'][n % 3]}`,
  'missing months': (_: Target, n: number) =>
    `/archive/${1_000 + (n % 900)}/${String(1 + (n % 14)).padStart(2, '0')}`,
  'impossible days': (_: Target, n: number) => `/archive/${2_000 + n}/02/31`,
  'missing sitemaps': (_: Target, n: number) => `/sitemaps/${1_000 + (n % 90_000)}.xml`,
  'missing places in lists': (_: Target, n: number) =>
    `${['/', '/topics/x', '/corrections'][n % 3]}?before=nobody-${n}`,
  'missing names for programs': (_: Target, n: number) =>
    `/api/v1/stories${[`/nobody-${n}`, `?topic=nobody-${n}`, `?lens=nobody-${n}`, `?before=nobody-${n}`][n % 4]}`,
  'no page at all': (_: Target, n: number) => `/wp-login-${n}.php?n=${n}`,
}

/** The names of all kinds. */
export const hostileKinds = Object.keys(kinds).filter(isKind)

/** So many different addresses of one kind, or as many as there are, the same in every run. */
export const hostileAddresses = (kind: HostileKind, count: number, target: Target): string[] =>
  Array.from({ length: count }, (_, n) => kinds[kind](target, n))

function isKind(name: string): name is HostileKind {
  return name in kinds
}

function shuffled(keys: string[], n: number): string {
  const left = [...keys, ...keys.map((key) => `${key}${n}`)]
  const taken: string[] = []
  for (let rest = n + 1; left.length > 0; rest = Math.floor(rest / 2) + 7)
    taken.push(...left.splice(rest % left.length, 1))
  return taken.join(',').slice(0, 200)
}

/** Another spelling of the same letters for each number. */
const encoded = (text: string, n: number) =>
  [...text]
    .map((letter, at) => ((n >> (at % 16)) & 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter))
    .join('')
