'use client'

import { buttonLook } from '@/components/ui/button-look'
import { FormMessage } from '@/components/ui/form-message'
import { openFindings, type ShownFinding } from '@/domain/gates/finding'
import type { ShownLedgerRow } from '@/domain/gates/ledger'
import { flagged } from '@/domain/lenses/lens'
import { pairWords } from '@/domain/words/review'
import { useActs } from './acts'
import { type KeepActions, KeepSentence, Kept, Key, thumb } from './keep-sentence'
import type { Fix } from './margin-pairs'
import { type SaidDifference, sayDifference } from './say-difference'

export type PairProps = {
  briefId: string
  place: string
  row: ShownLedgerRow
  /** Wants an answer and has none. */
  open: boolean
  /** What the gates found in the text. */
  findings: ShownFinding[]
  actions: KeepActions | null
  fix: Fix | null
  onAnswered: () => void
}

/** What differs between a sentence and its passage, in words, and what can be done about it. */
export function PairAnswers({ briefId, place, row, open, findings, actions, fix, onAnswered }: PairProps) {
  const { answer } = useActs()
  const sentence = { briefId, place, sentence: row.text }
  const about = flagged(findings).filter(({ start, end }) => start < row.end && end > row.start)
  const hasPassage = row.nearest !== null
  return (
    <div className="grid gap-2 text-sm lg:col-span-2">
      {row.differences.length > 0 && (
        <ul className="grid gap-1">
          {row.differences.map((difference) => (
            <SayDifference
              key={`${difference.kind} ${difference.here} ${difference.there}`}
              said={sayDifference(difference, row)}
            />
          ))}
        </ul>
      )}
      {answer.outcome === 'done' ? (
        <p role="status" className="sr-only">
          {answer.message}
        </p>
      ) : (
        <FormMessage state={answer} />
      )}
      <div className="flex flex-wrap items-center gap-2 empty:hidden">
        {row.kept && (
          <Kept sentence={sentence} kept={row.kept} withdraw={actions ? actions.withdrawKept : null} />
        )}
        {!row.kept && fix && (
          <a
            href={fix.href}
            data-act="fix"
            className={`${buttonLook('secondary', true)} ${thumb}`}
            onClick={(event) => {
              if (!fix.go) return
              event.preventDefault()
              fix.go(row)
            }}
          >
            Fix <Key>e</Key>
          </a>
        )}
        {!row.kept && actions && (open || about.length === 0) && (
          <KeepSentence sentence={sentence} hasPassage={hasPassage} keep={actions.keep} onDone={onAnswered} />
        )}
        {!open && openFindings(about).length > 0 && <p className="text-muted">{pairWords.atFinding}</p>}
      </div>
    </div>
  )
}

/** The passage's words first, as in “could → did”. */
const SayDifference = ({ said: { name, became, words } }: { said: SaidDifference }) => (
  <li>
    <span className="font-semibold">{name}:</span>{' '}
    {became ? (
      <>
        <span aria-hidden="true">
          <bdi>{became.there}</bdi> → <bdi>{became.here}</bdi>
        </span>
        <span className="sr-only">
          “{became.there}” in the source, “{became.here}” here
        </span>
      </>
    ) : (
      words
    )}
  </li>
)
