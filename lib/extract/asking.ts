/** What a page can ask of its reader before it shows an article. */
export type Topic = 'consent' | 'sign_in'

/**
 * The share of a text in sentences that ask for consent or a sign-in. A page that speaks *about* cookies or accounts
 * doesn't speak to its reader in most of its sentences.
 */
export function askingShare(text: string, topic: Topic): number {
  const sentences = text.split(/(?<=[.!?。？！])\s+|\n+/).filter((sentence) => sentence.trim() !== '')
  if (
    topic === 'consent' &&
    new Set(
      text
        .toLowerCase()
        .match(consentWords)
        ?.map((word) => word.replace(/s$/, '')),
    ).size < 2
  )
    return 0
  const asking = sentences.filter((one) => topics[topic].test(one) && toReader.test(one))
  return asking.reduce((sum, { length }) => sum + length + 1, 0) / Math.max(1, text.length)
}

/** A notice has several of them; an article about cookies of flour has one. */
const consentWords =
  /\bconsent|cookies?\b|\bpartners?\b|legitimate interest|personali[sz]ed|\btracking\b|advertis|your (?:device|privacy|choices?|preferences?)|privacy (?:notice|policy|settings)|einwillig|zustimm|datenschutz|consentement|traceurs|consentimiento|publicidad|consenso|toestemming/giu

const topics: Record<Topic, RegExp> = {
  consent: new RegExp(consentWords.source, 'iu'),
  sign_in:
    /\b(?:sign|log)(?:ged)?[ -]?(?:in|on|up)\b|\bsubscri(?:be|bers?|ption)\b|\bpassword\b|\baccount\b|\bregister\b|free trial|already a member|\bmembers?\b|anmelden|abonn|connectez|identifiant|suscr/iu,
}
const toReader =
  /\b(?:you|your|we|our|us|please|agree|accept|continue|click|choose|enter|forgot|create|sie|ihre?n?|wir|unsere?|vous|votre|nous|nos|usted|su|nuestr[oa]s?|noi|nostri|tuoi|wij|onze)\b|^(?:log in|sign (?:in|up)|register|subscribe|join|enter|no account|new here)\b/iu
