import type { RecordedText } from './record'
import type { Removal, StoryContent, StoryLens, StorySource, TextProvenance } from './story'

export type AiDisclosure = 'ai-assisted' | 'human-only'
type DigitalSourceType =
  | 'trainedAlgorithmicMedia'
  | 'compositeWithTrainedAlgorithmicMedia'
  | 'digitalCreation'

/** What readers and machines are told about one text. */
export type Disclosure = {
  /** The reader's line without its date. */
  words: string
  /** The day that belongs to the line, or null when the line has none. */
  at: Date | null
  line: string
  aiDisclosure: AiDisclosure
  digitalSourceType: DigitalSourceType
  /** What readers are told in addition to the line. */
  notes: string[]
}

/** From this share of changed words on, a model's text counts as edited by a person. */
export const editedShare = 0.1

/** The table: from what is on record for a text to what is said about it. No other code may decide that. */
export function disclosureOf(record: TextProvenance): Disclosure {
  const reviewed = reviewedOn(record)
  const notes = notesOf(record)
  switch (record.origin) {
    case 'person':
      return told('Written by our newsroom', null, 'human-only', 'digitalCreation', notes)
    case 'recorded':
      return told('Recorded answer, no model', null, 'ai-assisted', 'trainedAlgorithmicMedia', notes)
    case 'model':
      return record.changedShare < editedShare
        ? told(
            reviewed ? 'AI-written, reviewed by an editor' : 'AI-written',
            reviewed,
            'ai-assisted',
            'trainedAlgorithmicMedia',
            notes,
          )
        : told(
            reviewed ? 'AI draft, edited and reviewed' : 'AI draft, edited',
            reviewed,
            'ai-assisted',
            'compositeWithTrainedAlgorithmicMedia',
            notes,
          )
  }
}

/** The day on which a second person reviewed a text, or null when nobody did: only then it is called reviewed. */
export const reviewedOn = ({ reviewedAt, reviewedBySecondPerson, pending }: TextProvenance): Date | null =>
  reviewedBySecondPerson && !pending ? new Date(reviewedAt) : null

/** The day by which every text of a page had been reviewed by a second person, or null while one was not. */
export function pageReviewedOn(content: StoryContent): Date | null {
  const days = shownProvenances(content).map(reviewedOn)
  if (days.includes(null)) return null
  return days.reduce((last, day) => (day && last && day > last ? day : last))
}

/** A story that nobody has published: whatever was decided so far, its front text has not been reviewed. */
export const unpublished = (content: StoryContent): StoryContent => ({
  ...content,
  front: { ...content.front, pending: true },
})

/** The reader's line as a signed record has it, without "reviewed" if it was signed so but no second person did it. */
export function recordedLine({ line, origin, secondPerson, digitalSourceType }: RecordedText): string {
  if (origin !== 'model' || secondPerson !== false) return line
  return digitalSourceType === 'compositeWithTrainedAlgorithmicMedia' ? 'AI draft, edited' : 'AI-written'
}

/** The same for a lens of a story: one that is not shown says why, and holds no text of a model. */
export function lensDisclosure(lens: StoryLens): Disclosure {
  if (lens.state === 'shown' && lens.record) return disclosureOf(lens.record)
  if (lens.state === 'removed' && lens.removed) {
    return told(removedForLaw, new Date(lens.removed.at), 'human-only', 'digitalCreation', [])
  }
  if (lens.state === 'pulled') {
    return told('Pulled for checking', new Date(lens.decidedAt), 'human-only', 'digitalCreation', [])
  }
  if (lens.state === 'omitted') {
    return told(`Not read through ${lens.name}: ${lens.reason}`, null, 'human-only', 'digitalCreation', [])
  }
  throw new Error(`a shown lens has a record: ${lens.key}`)
}

const removedForLaw = 'Removed for legal reasons'

/** What readers are told of a story that the newsroom is checking, up to the day. */
export const holdWords = 'We are checking this story'

/** What replaces a text that was removed. */
export const removalWords = ({ at }: Pick<Removal, 'at'>) => `${removedForLaw}, ${dayInWords(new Date(at))}.`

/** What readers see in a place of the report: its text, or that it was removed. */
export function reportWords(content: StoryContent, place: 'summary' | 'whyItMatters'): string {
  const removed = content.removed?.[place]
  return removed ? removalWords(removed) : content[place]
}

/** The same for a quick take; null for one that was skipped. */
export const takeWords = ({ text, removed }: StoryContent['quickTakes'][number]): string | null =>
  removed ? removalWords(removed) : text

/** The value for the whole page: AI took part as soon as it took part in one text that is shown. */
export function pageDisclosure(content: StoryContent): AiDisclosure {
  return shownProvenances(content).some((record) => disclosureOf(record).aiDisclosure === 'ai-assisted')
    ? 'ai-assisted'
    : 'human-only'
}

/** How a group of texts was made, as far as one sentence can cover them all. */
export type Making = 'model' | 'recorded' | 'person' | 'mixed'

/** `recorded` and `model` only when every text is; a person's text among them makes it `mixed`. */
export function makingOf(records: TextProvenance[]): Making {
  const origins = new Set(records.map((record) => record.origin))
  const [only] = origins
  return only !== undefined && origins.size === 1 ? only : 'mixed'
}

/** The records of everything that readers see of a story: the front text and each shown lens. */
export const shownProvenances = (content: StoryContent): TextProvenance[] => [
  content.front,
  ...lensProvenances(content),
]

/** The records of the lenses that readers see. */
const lensProvenances = (content: StoryContent): TextProvenance[] =>
  content.lenses.flatMap((lens) => (lens.state === 'shown' && lens.record ? [lens.record] : []))

/** The line above the lenses: what they are, and what they are not. */
export function perspectivesWords(content: StoryContent): string {
  const purpose = 'meant to encourage thinking across frames'
  const limits = 'not attributed to any individual and not presented as fact'
  if (lensProvenances(content).length === 0) return 'No lens of this story is shown. Each says why.'
  switch (makingOf(lensProvenances(content))) {
    case 'model':
      return `These lenses are AI-generated analysis, ${purpose}. They are ${limits}.`
    case 'recorded':
      return `These lenses stand in the place of AI-generated analysis, ${purpose}. Recorded answer, no model. They are ${limits}.`
    case 'person':
      return `These lenses are analysis written by our newsroom, ${purpose}. They are ${limits}.`
    case 'mixed':
      return usesModel(lensProvenances(content))
        ? `Some of these lenses are AI-generated analysis, ${purpose}; each says how it was made. They are ${limits}.`
        : `Each of these lenses says how it was made: Written by our newsroom, or: Recorded answer, no model. They are ${purpose}, ${limits}.`
  }
}

/** How the analysis of the page came about, up to the words that name the original reporting. */
export function analysisWords(content: StoryContent): string {
  const from = 'from source metadata, summaries and topic context'
  const limit = 'and does not replace the original reporting'
  switch (makingOf(shownProvenances(content))) {
    case 'recorded':
      return `The analysis on this page is handled as AI-assisted. Recorded answer, no model. It was made ${from}, ${limit}`
    case 'person':
      return `The analysis on this page was written by our newsroom ${from}, ${limit}`
    case 'model':
    case 'mixed':
      return usesModel(shownProvenances(content))
        ? `The analysis on this page is AI-assisted, made ${from}, ${limit}`
        : `The analysis on this page is handled as AI-assisted. Parts of it are marked: Recorded answer, no model; the others were written by our newsroom. It was made ${from}, ${limit}`
  }
}

/** What a page says when checks read a translation, or null: who made it, and that nobody reviewed a machine's. */
export function translationWords({ translation }: StorySource): string | null {
  if (!translation) return null
  const { byModel, model } = translation
  if (!byModel) return 'Checks against it read a translation that our newsroom put in'
  return model
    ? `Checks against it read a machine translation by ${model}, not checked by anybody`
    : 'Checks against it read a recorded translation, no model, not checked by anybody'
}

// Made once: making one takes longer than everything else that a story's page computes.
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day as readers see it, in UTC: 5 March 2026. */
export const dayInWords = (at: Date) => day.format(at)

const usesModel = (records: TextProvenance[]) => records.some((record) => record.origin === 'model')

function notesOf(record: TextProvenance): string[] {
  const unreviewed = record.pending ? 'Not reviewed yet' : 'Not reviewed by a second person'
  return [
    ...(reviewedOn(record) ? [] : [unreviewed]),
    ...(record.notChecked === null ? [] : [`Not machine-checked against the source: ${record.notChecked}`]),
  ]
}

function told(
  words: string,
  at: Date | null,
  aiDisclosure: AiDisclosure,
  digitalSourceType: DigitalSourceType,
  notes: string[],
): Disclosure {
  const line = at ? `${words}, ${dayInWords(at)}` : words
  return { words, at, line, aiDisclosure, digitalSourceType, notes }
}
