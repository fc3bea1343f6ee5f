import { hashOf } from '@/lib/canonical'
import { disclosureOf, lensDisclosure } from './disclosure'
import type { Decision, DecisionFacts, RecordedText, StoryRecord, TextAccount } from './record'
import type { StoryContent, StoryLens, TextRecord } from './story'

type Facts = Pick<
  StoryRecord,
  | 'version'
  | 'kind'
  | 'publishedAt'
  | 'firstPublishedAt'
  | 'corrected'
  | 'minorChanges'
  | 'fourEyes'
  | 'emergency'
  | 'earlier'
> & { slug: string; content: StoryContent; accounts: TextAccount[] }

/** The account of a version, from what was frozen of it and what is on record for each text. */
export function buildRecord({ slug, content, accounts, ...facts }: Facts): StoryRecord {
  const front = accountOf(accounts, 'front')
  return {
    format: 'lensroom-record-1',
    story: `/stories/${slug}`,
    ...facts,
    responsible: content.responsible,
    read: content.sources.map(({ url, translation, ...source }) => ({
      ...source,
      address: url,
      translation: translation ?? null,
    })),
    perspectivesToFollow: content.perspectivesToFollow,
    texts: [
      {
        place: 'front',
        name: 'Headline, brief and quick take',
        state: 'shown' as const,
        decidedAt: content.front.reviewedAt,
        ...ofText(content.front, front),
        ...said(disclosureOf(content.front)),
      },
      ...content.lenses.map((lens) => ofLens(lens, accountOf(accounts, lens.key))),
    ],
    contentHash: hashOf(content),
    decisions: chained(accounts.flatMap(({ decisions }) => decisions)),
    previousHash: facts.earlier.at(-1) ?? '',
  }
}

/** What the front text of a story is hashed as: the texts that readers see. */
export const frontHash = ({
  headline,
  summary,
  whyItMatters,
  quickTakes,
}: Pick<StoryContent, 'headline' | 'summary' | 'whyItMatters' | 'quickTakes'>) =>
  hashOf({ headline, summary, whyItMatters, quickTakes })

/** The hash of a decision, over the entry without its own hash. */
export const decisionHash = ({ hash: _, ...entry }: Decision) => hashOf(entry)

/** Puts decisions into a chain, oldest first: nothing can be added, left out or moved afterwards. */
function chained(decisions: DecisionFacts[]): Decision[] {
  const chain: Decision[] = []
  for (const facts of decisions.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const entry = { ...facts, previousHash: chain.at(-1)?.hash ?? '', hash: '' }
    chain.push({ ...entry, hash: decisionHash(entry) })
  }
  return chain
}

function accountOf(accounts: TextAccount[], place: string): TextAccount {
  const account = accounts.find((one) => one.place === place)
  if (!account) throw new Error(`nothing is on record for ${place}`)
  return account
}

function ofLens(lens: StoryLens, account: TextAccount): RecordedText {
  const { key, name, state, decidedAt, record } = lens
  if (state === 'removed') throw new Error('nothing is published that was removed')
  const text = record
    ? ofText(record, account)
    : {
        textHash: account.textHash,
        origin: null,
        changedShare: null,
        secondPerson: null,
        drafts: [],
        checks: null,
      }
  return { place: key, name, state, decidedAt, ...text, ...said(lensDisclosure(lens)) }
}

function ofText(record: TextRecord, { textHash, drafts, checks }: TextAccount) {
  return {
    textHash,
    origin: record.origin,
    changedShare: record.origin === 'person' ? null : Math.round(record.changedShare * 100) / 100,
    secondPerson: record.reviewedBySecondPerson,
    drafts,
    checks,
  }
}

const said = ({ line, notes, aiDisclosure, digitalSourceType }: ReturnType<typeof disclosureOf>) => ({
  line,
  notes,
  aiDisclosure,
  digitalSourceType,
})
