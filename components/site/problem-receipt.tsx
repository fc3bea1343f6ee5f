import { problemKindNames, type Receipt } from '@/domain/problems/problem'
import { When } from './when'

/** What a reader reported, its state, and the answer. */
export function ProblemReceipt({ receipt }: { receipt: Receipt }) {
  const { kind, passage, words, story, createdAt, byMail } = receipt
  return (
    <section className="plain problem">
      <h1>Your report</h1>
      <Standing receipt={receipt} />
      <p className="small soft">
        Keep the address of this page: it is the way back to it, and nobody else has it.
        {byMail && ' The answer also goes to the email address that you gave.'}
      </p>
      <h2>What you sent</h2>
      <dl>
        <dt>About</dt>
        <dd>
          {story ? (
            <a href={`/stories/${encodeURIComponent(story.slug)}`}>
              <bdi>{story.headline}</bdi>
            </a>
          ) : (
            'A story that was withdrawn since.'
          )}
        </dd>
        <dt>Sent</dt>
        <dd>
          <When at={createdAt} />
        </dd>
        <dt>Kind</dt>
        <dd>{problemKindNames[kind]}</dd>
        {passage && (
          <>
            <dt>Passage</dt>
            <dd className="typed">
              <bdi>{passage}</bdi>
            </dd>
          </>
        )}
        <dt>What is wrong</dt>
        <dd className="typed">
          <bdi>{words}</bdi>
        </dd>
      </dl>
    </section>
  )
}

function Standing({ receipt }: { receipt: Receipt }) {
  const { state, answer, answeredAt, dueAt, correction, story } = receipt
  const again = state === 'open' && answeredAt !== null
  return (
    <div className="standing">
      <p>
        <strong>{headOf(receipt)}</strong>
        {answeredAt && state !== 'open' && (
          <>
            {' '}
            <When at={answeredAt} />
          </>
        )}
      </p>
      {state === 'open' && (
        <p>
          {again ? 'The newsroom looks at it again' : 'The newsroom has it'} and means to answer by{' '}
          <When at={dueAt} />.
        </p>
      )}
      {correction && story && (
        <p>
          <a href={`/stories/${encodeURIComponent(story.slug)}#correction-${correction.number}`}>
            Correction {correction.number}
          </a>
          : <bdi>{correction.note}</bdi>
        </p>
      )}
      {answer && (
        <>
          {again && <p>What we wrote before:</p>}
          <p className="typed">
            <bdi>{answer}</bdi>
          </p>
        </>
      )}
    </div>
  )
}

function headOf({ state, correction }: Receipt): string {
  switch (state) {
    case 'open':
      return 'Open'
    case 'answered':
      return 'Answered'
    case 'corrected':
      return correction ? `Led to correction ${correction.number}` : 'Led to a correction'
    case 'no_change':
      return 'No change, for this reason'
  }
}
