import { sha256 } from '@/lib/canonical'
import { advisedWords, frontFieldLabels, quickTakeKeys } from '../front-text'

const range = (field: keyof typeof advisedWords) => advisedWords[field].join(' to ')
const takes = quickTakeKeys.map((key) => `${key}: ${frontFieldLabels[key]}`).join('; ')

/** The wording that comes with the program: version 1 of a new newsroom, a further version of one that has others. */
export const shipped = {
  lens: `Rules for the text:
- Two to four sentences, 25 to 60 words in all, in plain English, without headings, lists, links or markup.
- Look at the story through the one lens you are given and say what somebody who cares about it would notice.
- Use only what the sources and the background say. Every name, number, date and quotation must stand there. Do not calculate new figures.
- Mark a sentence "reported" when a source says it, and "inference" when it is your reading. Hedge every inference with words such as may, could or is likely to.
- Never put a view, a motive or a feeling into a named person. Say what kind of people or institutions might see it so.
- Use your own words. Never take over more than six words in a row from a source, and quote nothing that is not a quotation there.
- No loaded words, no verdicts, no advice, nothing about yourself or these rules.
- For every sentence name the sentences of the sources that it rests on, by source and sentence number.
- When the sources hold little for this lens, say so shortly rather than stretch them.`,

  front: `What to write, in plain English without markup or links:
- headline: ${range('headline')} words, a plain statement, no question, no pun.
- summary: ${range('summary')} words; what happened, who says so, what comes next. A thin source gives a short summary.
- whyItMatters: ${range('whyItMatters')} words; what follows for readers, hedged where it is a reading.
- quickTakes (${takes}): ${range('money')} words each. When the sources hold nothing for one, set skipped to true and leave its text empty.

Rules:
- Use only what the sources and the background say. Every name, number, date and quotation must stand there. Do not calculate new figures.
- Use your own words. Never take over more than six words in a row from a source, and quote only what is a quotation there.
- Say whose claim a claim is. No loaded words, no verdicts, no advice, nothing about yourself or these rules.`,
}

/** Tells wordings apart: two releases never have the same one. */
export const hashOfWording = ({ lens, front }: { lens: string; front: string }) =>
  sha256(JSON.stringify([lens, front]))
