import { normalise } from '../reading/normalise'
import type { Gate } from './finding'

/**
 * Fires when the definition requires a disclaimer and readers would see none. What is shown counts when it is the
 * definition's own, or says both that the text is not fact and that it is not the site's view.
 */
export const missingDisclaimer: Gate = ({ lens }) => {
  if (!lens?.disclaimerRequired) return []
  const shown = plain(lens.disclaimerShown)
  const own = plain(lens.disclaimer)
  if (shown && ((own && shown.includes(own)) || (deniesFact.test(shown) && deniesView.test(shown)))) return []
  const why = shown
    ? `The disclaimer shown with ${lens.name} must say that the text is not fact and that it is not the view of this site.`
    : `${lens.name} requires a disclaimer, and none is shown.`
  return [{ gate: 'missing_disclaimer', severity: 'blocker', start: 0, end: 0, found: '', why }]
}

const plain = (text: string) => normalise(text).text.replace(/\s+/g, ' ').trim().toLowerCase()

const no = "(?:not|never|nor|neither|no|isn't|aren't|doesn't|don't|without|rather than)"

/** "Not presented as fact", "neither a statement of fact nor …". */
const deniesFact = new RegExp(
  `\\b${no}\\b[^.;!?]{0,60}\\b(?:facts?|factual(?:ly)?|established|reporting|true)\\b`,
)

/** "Does not reflect the views of the publisher", "nor the opinion of this newsroom". */
const deniesView = new RegExp(
  `\\b${no}\\b[^.;!?]{0,80}\\b(?:views?|opinions?|positions?|beliefs?|stance|endorse(?:s|d|ment)?|speaks? for|shared by|judge?ment)\\b`,
)
