import type { Article } from './article'
import { askingShare } from './asking'

/** What stands where an article should: none of them is a source. */
export type StandIn = 'consent' | 'sign_in' | 'guard' | 'waiting' | 'hidden' | 'pdf'

/**
 * What a page shows in place of its article, or null. A page that speaks *about* cookies or accounts doesn't speak to
 * its reader in most of its sentences; one that asks for consent does.
 */
export function standInOf({ title, text, held, pdf, leads }: Article, url: string): StandIn | null {
  if (text.length > longestStandIn) return null
  const said = `${title}\n${text}`
  if (text.length < 1_500 && countOf(guards, said) >= 2) return 'guard'
  const asked = (['consent', 'sign_in'] as const).map((kind) => ({ kind, share: askingShare(text, kind) }))
  const [most] = asked.sort((a, b) => b.share - a.share)
  if (most && (most.share >= 0.5 || (most.share >= 0.25 && gate.test(pathOf(url))))) return most.kind
  if (text.length < 400 && waits.test(said)) return 'waiting'
  if (text.length < 250 && hasMoved.test(text)) return 'waiting'
  if (leads && (text.length < 80 || (text.length < 700 && (leads === 'refresh' || moves.test(said)))))
    return 'waiting'
  if (pdf && (text.length < 250 || (text.length < 600 && elsewhere.test(text)))) return 'pdf'
  return held !== undefined && held > 2 * text.length && text.length < 400 ? 'hidden' : null
}

const longestStandIn = 4_000

const gate = /\/(?:consent|gdpr|privacy|cookies?|log-?in|sign-?in|auth|sso|account|subscribe|register)\b/i

const guards = [
  /checking (?:your|if the site|the site) (?:browser|connection)|just a moment/i,
  /enable (?:javascript|cookies)|javascript (?:is|and cookies) /i,
  /verif(?:y|ying) (?:that )?you(?: are|'re|’re) (?:a )?human|not a robot|are you a robot|captcha/i,
  /unusual (?:traffic|activity)|automated (?:requests|access)|too many requests/i,
  /ray id|request id|reference (?:id|number|#)|incident id/i,
  /access (?:denied|to this page has been denied)|you have been blocked|ddos protection|security check/i,
  /this process is automatic|redirect to your requested|review(?:ing)? the security/i,
]
const waits =
  /^\s*(?:loading|please wait|redirecting)|you are being (?:taken|redirected|sent)|if nothing happens|click here if you are not|wird geladen|weitergeleitet|chargement|cargando/imu

const hasMoved =
  /\b(?:this|the) (?:page|article|story|site|document|post) (?:has (?:been )?|was |is )moved\b/i
const moves =
  /\b(?:redirect|forward(?:ed|ing)|tak(?:e|es|ing) you|(?:has|have|is|was|been) moved|moving|new (?:address|home|site|website)|bookmarks?|in a (?:few|couple of) seconds|follow this link|click here|hold on|one moment|umgezogen|neue adresse|déménagé|nouvelle adresse|nueva dirección)/iu

const elsewhere =
  /(?:full|complete|entire) (?:press )?(?:release|statement|report)|cannot display this|download (?:it|the)\b/i

const countOf = (patterns: RegExp[], text: string) => patterns.filter((pattern) => pattern.test(text)).length
const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname : '')
