import { hashOf } from '@/lib/canonical'
import { disclosureOf, lensDisclosure } from './disclosure'
import type { Decision, DecisionFacts, NewRecord, StoryRecord, TextAccount } from './record'
import type { StoryContent, StoryLens, TextProvenance } from './story'

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
export function buildRecord({ slug, content, accounts, ...facts }: Facts): NewRecord {
  const front = accountOf(accounts, 'front')
  return {
    format: 'lensroom-record-2',
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

type Pull = { slug: string; version: number; key: string; at: string; content: StoryContent }

/**
 * The account of a version that pulls a lens and changes nothing else: what is on record for every other text stays as
 * the record before has it, in its format.
 */
export function pulledRecord(before: StoryRecord, hashBefore: string, pull: Pull): StoryRecord {
  const { slug, version, key, at, content } = pull
  const lens = content.lenses.find((one) => one.key === key)
  const text = before.texts.find(({ place }) => place === key)
  if (!lens || !text) throw new Error(`nothing is on record for ${key}`)
  const { name, reason } = lens
  const facts = {
    story: `/stories/${slug}`,
    version,
    kind: 'update' as const,
    publishedAt: at,
    emergency: false,
    contentHash: hashOf(content),
    decisions: following(before.decisions, [{ kind: 'pulled', place: key, at, textHash: text.textHash }]),
    previousHash: hashBefore,
    earlier: [...before.earlier, hashBefore],
  }
  const pulled = ofUnshown(lens, hashOf({ name, reason }))
  return before.format === 'lensroom-record-1'
    ? { ...before, ...facts, texts: before.texts.map((one) => (one === text ? pulled : one)) }
    : { ...before, ...facts, texts: before.texts.map((one) => (one === text ? pulled : one)) }
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
const chained = (decisions: DecisionFacts[]) =>
  following(
    [],
    decisions.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  )

function following(before: Decision[], next: DecisionFacts[]): Decision[] {
  const chain = [...before]
  for (const facts of next) {
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

function ofLens(lens: StoryLens, account: TextAccount): NewRecord['texts'][number] {
  if (lens.state === 'removed') throw new Error('nothing is published that was removed')
  if (!lens.record) return ofUnshown(lens, account.textHash)
  const { key, name, state, decidedAt } = lens
  return {
    place: key,
    name,
    state,
    decidedAt,
    ...ofText(lens.record, account),
    ...said(lensDisclosure(lens)),
  }
}

/** A lens that was left out or pulled: no words of anybody are shown. */
function ofUnshown(lens: StoryLens, textHash: string) {
  const { key, name, state, decidedAt } = lens
  if (state === 'removed') throw new Error('nothing is published that was removed')
  const text = { textHash, origin: null, changedShare: null, secondPerson: null, drafts: [], checks: null }
  return { place: key, name, state, decidedAt, ...text, ...said(lensDisclosure(lens)) }
}

function ofText(record: TextProvenance, { textHash, drafts, checks }: TextAccount) {
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
