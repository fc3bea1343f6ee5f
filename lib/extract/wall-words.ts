const quoted = /[“"„«][^“”"„«»]{0,300}[”"“»]/g
const notWall = /newsletter|inbox|\bcomment|podcast|by e-?mail/i

const act =
  '(?:^|[.!?:] |\\bplease |\\byou (?:can |must |need to |have to |may )?)(?:subscribe|register|sign (?:up|in|on)|log ?(?:in|on)|join|become a (?:member|subscriber)|create (?:a|an|your)(?: free)? account|choose a (?:plan|subscription)|start (?:a|your)(?: free)? trial|unlock|upgrade|pay)'
const goOn =
  '(?:continue|keep|go on|carry on|finish|read|unlock|(?:see|view|access) (?:this|the rest|the (?:full|whole|entire)|all|every))'

/** Said only where a page ends before its article does. */
const restAsks = [
  new RegExp(`${act}\\b[^.!?]{0,60}\\b(?:to|and|for) ${goOn}\\b`, 'i'),
  /(?:^|[.!?:] )to (?:continue|keep|go on|carry on|finish|read)\b[^.!?]{0,30}(?:,|\breading\b|\bread\b)|^(?:continue|keep) reading (?:for|with|by|at|now)\b/i,
  /\b(?:subscription|account|membership|registration)s? (?:is |are )?(?:needed|required) to\b|\byou need (?:a|an|to) [^.!?]{0,40}\bto (?:continue|keep|go on|finish|read)\b/i,
  /\byou(?:['’]ve| have) (?:reached|hit|used(?: up)?|run out of)\b[^.!?]{0,40}(?:\blimit\b|\bfree\b|complimentary|\ball (?:of )?your\b)|\b(\d+) of (?:your )?\1 [^.!?]{0,20}(?:articles|stories)|\b(?:0|no|zero) (?:more )?(?:free |complimentary )?(?:articles|stories)\b[^.!?]{0,20}(?:left|remain)/i,
  /\b(?:this|the (?:rest|full|whole|remainder)(?: of (?:this|the))?) ?(?:article|story|content|report|piece|page|text|post|feature|analysis)? (?:is|are) (?:\w+ ){0,2}?(?:for|to) (?:\w+ ){0,2}?(?:subscribers|members|readers|users|customers|supporters)\b/i,
  /\b(?:subscribers?|members?|premium|plus)[- ]only (?:article|story|content)|^for (?:subscribers|members) only/i,
  /weiterlesen (?:mit|nach|als)|(?:nur|exklusiv) für (?:\w+ )?abonnent|^um (?:den |diesen )[^.!?]{0,40}(?:weiterzulesen|zu lesen)|jetzt (?:abonnieren|testen|registrieren|anmelden)|réservée? (?:aux|à nos) abonnés|pour lire la suite|il vous reste \d+ ?%|solo para suscriptores|exclusivo para suscriptores|suscríb(?:ete|ase) para|para seguir leyendo|per continuare a leggere|riservato agli abbonati|om verder te lezen/i,
]

/** Said on free pages as well. */
const offerAsks = [
  /\balready (?:a |an |have |with )?(?:\w+ )?(?:subscriber|subscribed|member|registered|us\b|account|subscription)|have an account\?|not yet a (?:subscriber|member)/i,
  /\bunlimited (?:\w+ )?access|^(?:get )?full access|\bsee (?:all |our )?(?:plans|offers|options|prices)|choose (?:a|your) (?:plan|subscription)/i,
  /(?:[$€£]\s?\d[\d.,]*|\d[\d.,]* ?(?:€|euros?|crowns|dollars|pounds))\s?(?:\w+ ){0,3}?(?:a|per|each|every|im|pro|par|al)?[ /]?(?:first )?(?:day|week|month|year|monat|woche|jahr|mois|an|mes|año)\b/i,
  /\bcancel (?:any ?time|whenever|online)|free trial|first (?:month|week|year)s? (?:for|free|at)|jederzeit kündbar|sans engagement/i,
  /\bcreate (?:a|an|your)(?: free)? account|^subscribe\b|^become a (?:member|subscriber)/i,
  /(?:articles?|stories) (?:left|remaining|read) this (?:month|week)|remaining free (?:articles|stories)/i,
]

/** In how many ways a line says that the rest has to be earned, and that a subscription is on offer. */
export type Asks = { rest: number; offers: number }

/** What a line asks of its readers. Quotations don't count: an article about a paywall quotes one. */
export function asksIn(line: string): Asks {
  const text = line.replace(quoted, '')
  if (notWall.test(text)) return { rest: 0, offers: 0 }
  const count = (asks: RegExp[]) => asks.filter((ask) => ask.test(text)).length
  return { rest: count(restAsks), offers: count(offerAsks) }
}
