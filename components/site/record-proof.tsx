import type { ReactNode } from 'react'
import type { SignedRecord } from '@/domain/stories/record'
import { WhenExactly } from './when'

/** What was read and decided, with the hashes, and how anybody can check that nothing has changed since. */
export function RecordProof({ story, signed }: { story: string; signed: SignedRecord }) {
  const { record, hash, previousHash, signature, keyId } = signed
  const json = `${story}/record.json?version=${record.version}`
  return (
    <>
      <details>
        <summary>Sources and decisions, with their hashes</summary>
        <ul className="small">
          {record.read.map(({ address, title, publisher, snapshotHash, translation }) => (
            <li key={`${address} ${title}`}>
              {[publisher, title].filter(Boolean).join(': ') || 'A source'}
              <Hash name="the text that was read" value={snapshotHash} />
              <Hash name="its translation" value={translation?.hash ?? null} />
            </li>
          ))}
        </ul>
        <ol className="small">
          {record.decisions.map((decision) => (
            <li key={decision.hash}>
              {decisionWords[decision.kind]}: {nameOf(record.texts, decision.place)},{' '}
              <WhenExactly at={new Date(decision.at)} />
              <Hash name="this decision and all before it" value={decision.hash} />
            </li>
          ))}
        </ol>
      </details>
      <h2>How to check this record</h2>
      <p>
        It was signed when this version was published. <a href={json}>The record as JSON</a> and{' '}
        <a href="/.well-known/lensroom-keys.json">the public keys</a> are enough. Save both; this program then
        checks them without a network:
      </p>
      <p className="command">
        <code>
          npm run record:verify <span>-- record.json</span> <span>--keys lensroom-keys.json</span>
        </code>
      </p>
      <dl className="facts small">
        <Fact name="SHA-256 of this record">
          <code>{hash}</code>
        </Fact>
        {previousHash && (
          <Fact name="SHA-256 of the record before">
            <code>{previousHash}</code>
          </Fact>
        )}
        <Fact name="Key">
          <code>{keyId}</code>
        </Fact>
        <Fact name="Ed25519 signature">
          <code>{signature}</code>
        </Fact>
      </dl>
    </>
  )
}

/** One line of a list of facts. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Says what a hash covers; renders nothing without one. */
export function Hash({ name, value }: { name: string; value: string | null }) {
  return (
    value && (
      <>
        {' '}
        <span className="soft">
          SHA-256 of {name}: <code>{value}</code>
        </span>
      </>
    )
  )
}

const decisionWords = {
  submitted: 'Submitted for review',
  approved: 'Approved',
  omitted: 'Omitted',
  pulled: 'Pulled',
  overruled: 'A finding overruled',
  published: 'Published',
} as const

const nameOf = (texts: SignedRecord['record']['texts'], place: string) =>
  texts.find((text) => text.place === place)?.name ?? place
