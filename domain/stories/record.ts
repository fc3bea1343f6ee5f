import { z } from 'zod'
import { olderCounts } from './older-ledger'

const when = z.iso.datetime()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const hashOrNone = z.union([hash, z.literal('')])

/** A person's decision on exactly one text. Each entry's hash covers the entry and the hash of the one before it. */
const decision = z.strictObject({
  kind: z.enum(['submitted', 'approved', 'omitted', 'pulled', 'overruled', 'published']),
  /** A lens key, or `front`. */
  place: z.string(),
  at: when,
  textHash: hash,
  previousHash: hashOrNone,
  hash,
})
export type Decision = z.infer<typeof decision>
export type DecisionFacts = Pick<Decision, 'kind' | 'place' | 'at' | 'textHash'>

/** A request to a provider whose words went into a text. */
const draft = z.strictObject({
  provider: z.string().nullable(),
  model: z.string().nullable(),
  promptVersion: z.number().int().nullable(),
  promptHash: z.string().nullable(),
  requestedAt: when,
  generatedAt: when.nullable(),
  /** Hashes of the source texts that the request carried. */
  read: z.array(z.string()),
})
export type DraftFacts = z.infer<typeof draft>

/**
 * The sentences of a text: how many there are, have a passage of a source near them, and differ from it as far as a
 * program sees; were shown beside it to the editor who decided; and were kept by an editor although they wanted an answer.
 */
const sentenceCounts = z.strictObject({
  all: z.number().int(),
  withPassage: z.number().int(),
  withDifference: z.number().int(),
  shown: z.number().int(),
  kept: z.number().int(),
})
export type SentenceCounts = z.infer<typeof sentenceCounts>

const checksWith = <Counts extends z.ZodType>(counts: Counts) =>
  z.strictObject({
    /** Why the text could not be compared with its sources, or null. */
    notChecked: z.string().nullable(),
    asked: z.array(z.string()),
    /** The findings at publication; `overruled` is the code of an editor's reason. */
    findings: z.array(
      z.strictObject({
        gate: z.string(),
        severity: z.enum(['blocker', 'warning', 'note']),
        overruled: z.string().nullable(),
      }),
    ),
    /** Null where nothing was compared. */
    sentences: counts.nullable(),
  })
const checks = checksWith(sentenceCounts)

/** What is on record for one text beyond what readers see of it. */
export type TextAccount = {
  place: string
  textHash: string
  drafts: DraftFacts[]
  checks: z.infer<typeof checks>
  decisions: DecisionFacts[]
}

const recordedText = <Counts extends z.ZodType>(counts: Counts) =>
  z.strictObject({
    place: z.string(),
    name: z.string(),
    state: z.enum(['shown', 'omitted', 'pulled']),
    /** SHA-256 over canonical JSON of what readers see of it: see docs/record.md. */
    textHash: hash,
    origin: z.enum(['model', 'recorded', 'person']).nullable(),
    /** The reader's line and what is said with it, as they follow from this record. */
    line: z.string(),
    notes: z.array(z.string()),
    aiDisclosure: z.enum(['ai-assisted', 'human-only']),
    digitalSourceType: z.string(),
    /** Share of the words that differ from the draft's, to two places; null where there was no draft. */
    changedShare: z.number().nullable(),
    decidedAt: when,
    secondPerson: z.boolean().nullable(),
    drafts: z.array(draft),
    checks: checksWith(counts).nullable(),
  })

/** The account of one version of a story. Holds no text of it, only hashes, and no person but the responsible one. */
const recordOf = <Format extends string, Counts extends z.ZodType>(format: Format, counts: Counts) =>
  z.strictObject({
    format: z.literal(format),
    story: z.string(),
    version: z.number().int().positive(),
    kind: z.enum(['first', 'correction', 'update', 'minor']),
    publishedAt: when,
    firstPublishedAt: when,
    responsible: z.string(),
    read: z.array(
      z.strictObject({
        kind: z.enum(['article', 'wire', 'document']),
        publisher: z.string(),
        title: z.string(),
        author: z.string(),
        address: z.string(),
        publishedAt: when.nullable(),
        readAt: when.nullable(),
        language: z.string(),
        snapshotHash: z.string().nullable(),
        translation: z
          .strictObject({ hash: z.string(), byModel: z.boolean(), model: z.string().nullable() })
          .nullable(),
      }),
    ),
    corrected: z.array(
      z.strictObject({ number: z.number().int(), note: z.string(), at: when, reviewedAt: when.nullable() }),
    ),
    minorChanges: z.number().int(),
    perspectivesToFollow: z.boolean(),
    fourEyes: z.boolean(),
    emergency: z.boolean(),
    texts: z.array(recordedText(counts)),
    contentHash: hash,
    decisions: z.array(decision),
    /** Of the record of the version before; empty for the first. */
    previousHash: hashOrNone,
    /** The hashes of all records of this story before this one, oldest first. */
    earlier: z.array(hash),
  })

const newRecord = recordOf('lensroom-record-2', sentenceCounts)
/** What is written today. */
export type NewRecord = z.infer<typeof newRecord>

/** By its format: the older one is read and verified for good, and only a pull adds to it. */
const storyRecord = z.discriminatedUnion('format', [recordOf('lensroom-record-1', olderCounts), newRecord])
export type StoryRecord = z.infer<typeof storyRecord>
export type RecordedText = StoryRecord['texts'][number]

/** A record as it is given out at `/stories/<slug>/record.json`. */
export const signedRecord = z.strictObject({
  record: storyRecord,
  hash,
  previousHash: hashOrNone,
  signature: z.string(),
  keyId: z.string(),
  /** The hashes of all records of the story up to this one. */
  chain: z.array(hash),
})
export type SignedRecord = z.infer<typeof signedRecord>

/** A public key as `/.well-known/lensroom-keys.json` gives it: a JSON Web Key with its times. */
const publicKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  /** In its only valid spelling: the last letter of base64url has unused bits (RFC 4648, 3.5). */
  x: z.string().refine((x) => Buffer.from(x, 'base64url').toString('base64url') === x, 'is not base64url'),
  kid: z.string(),
  use: z.literal('sig'),
  alg: z.literal('EdDSA'),
  createdAt: when,
  retiredAt: when.nullable(),
})
export type PublicKey = z.infer<typeof publicKey>
export const publicKeys = z.object({ keys: z.array(publicKey) })
