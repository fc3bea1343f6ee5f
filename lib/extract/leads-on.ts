/**
 * Whether a page sends its visitors elsewhere: a short script that only changes the address, or a refresh that names
 * another page. A script that does so after a click, or in a frame, does more than that.
 */
export function leadsOn(document: Document, url: string): 'refresh' | 'script' | undefined {
  if (refreshes(document, url)) return 'refresh'
  const scripts = [...document.querySelectorAll('script:not([src]):not([type*="json"])')].slice(0, 30)
  const start = document.body.getAttribute('onload') ?? ''
  return [...scripts.map((script) => script.textContent ?? ''), start].some(isForward) ? 'script' : undefined
}

function isForward(script: string): boolean {
  if (script.length > 1_500 || onlySometimes.test(script)) return false
  return changesAddress.test(script)
}

const changesAddress =
  /\blocation(?:\.href)?\s*=\s*(?:["'`]|[a-z_$][\w$.]*\s*[;+}\n])|\blocation\.(?:replace|assign)\s*\(|\blocation\[["'](?:href|replace)["']\]/i
const onlySometimes =
  /\bonclick\b|["']click["']|\.click\(|onsubmit|["']submit["']|onchange|["']change["']|\b(?:top|parent)\s*!==?\s*(?:window|self)|\b(?:self|window)\s*!==?\s*(?:window\.)?(?:top|parent)|\.protocol\b|\bhash\b|userAgent|innerWidth|\bscreen\b|matchMedia/i

function refreshes(document: Document, url: string): boolean {
  return [...document.querySelectorAll('meta[http-equiv]')].some((meta) => {
    if (meta.getAttribute('http-equiv')?.toLowerCase() !== 'refresh') return false
    const target = /^[^;,]{0,20}[;,]\s*(?:url\s*=\s*)?["']?([^"'\s]{1,2000})/i.exec(
      meta.getAttribute('content') ?? '',
    )?.[1]
    return target !== undefined && URL.canParse(target, url) && new URL(target, url).href !== url
  })
}
