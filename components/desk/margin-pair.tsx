'use client'

import { buttonLook } from '@/components/ui/button-look'
import { FormMessage } from '@/components/ui/form-message'
import { openFindings, type ShownFinding } from '@/domain/gates/finding'
import type { ShownLedgerRow } from '@/domain/gates/ledger'
import { flagged } from '@/domain/lenses/lens'
import { pairWords } from '@/domain/words/review'
import { Acts, useActs } from './acts'
import { type KeepActions, KeepSentence, Kept, Key, thumb } from './keep-sentence'
import { lighting } from './lit-evidence'
import type { Fix } from './margin-pairs'
import { Differs, NearestPassage } from './nearest-passage'
import { piecesAt } from './pair-text'
import { differingWords, type SaidDifference, sayDifference } from './say-difference'
import { type Anchors, spanKey, type Translations } from './source-text'

type Props = {
  briefId: string
  place: string
  row: ShownLedgerRow
  /** Wants an answer and has none. */
  open: boolean
  findings: ShownFinding[]
  anchors: Anchors
  translations: Translations
  actions: KeepActions | null
  fix: Fix | null
  onAnswered: () => void
}

/** A sentence in readers' type beside its nearest passage; what differs is bold in both and named below them. */
export function MarginPair(props: Props) {
  const { row, open, anchors, translations } = props
  const anchor = row.nearest && anchors[spanKey(row.nearest)]
  const { here, there } = differingWords(row.differences)
  return (
    <li
      tabIndex={row.asks ? -1 : undefined}
      data-pair={open ? 'open' : ''}
      data-start={row.start}
      className={`grid scroll-my-16 gap-x-6 gap-y-2 border-t py-3 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] ${open ? 'border-danger' : 'border-line'}`}
      {...lighting(anchor)}
    >
      <p className="whitespace-pre-wrap font-read text-[1.1875rem] leading-normal">
        {piecesAt(row.text, here).map(({ start, text, differs }) =>
          differs ? <Differs key={start}>{text}</Differs> : text,
        )}
      </p>
      <NearestPassage
        nearest={row.nearest}
        there={there}
        anchor={anchor ?? null}
        translation={row.nearest && (translations[row.nearest.snapshotId] ?? null)}
      />
      {(row.asks || row.kept) && (
        <Acts>
          <Answers {...props} />
        </Acts>
      )}
    </li>
  )
}

function Answers({ briefId, place, row, open, findings, actions, fix, onAnswered }: Props) {
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
