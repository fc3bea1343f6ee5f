/**
 * Where a page sends its visitors at once by `<meta http-equiv="refresh">`, as it is written; undefined when it doesn't,
 * or only those without script. A page that reloads itself, or leaves its visitors more than ten seconds, is read.
 */
export function metaRefresh(html: string): string | undefined {
  const head = html
    .slice(0, 50_000)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(noscript|script|style|template)\b[\s\S]*?(?:<\/\1|$)/gi, '')
  for (const [tag] of head.matchAll(/<meta\s[^>]{0,2000}>/gi)) {
    if (!/\bhttp-equiv\s*=\s*["']?\s*refresh\b/i.test(tag)) continue
    const content = tag.match(/\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i)
    const said = content?.[1] ?? content?.[2] ?? content?.[3] ?? ''
    const target = said.match(/^\s*(\d{0,4})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"'\s]+)/i)
    if (target?.[2] && Number(target[1]) <= longestDelay) return target[2].replaceAll('&amp;', '&')
  }
}

/** Seconds. */
const longestDelay = 10
