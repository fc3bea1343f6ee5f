'use client'

import { Acts } from './acts'
import { lighting } from './lit-evidence'
import { Differs, NearestPassage } from './nearest-passage'
import { PairAnswers, type PairProps } from './pair-answers'
import { piecesAt } from './pair-text'
import { differingWords } from './say-difference'
import { type Anchors, spanKey, type Translations } from './source-text'

type Props = PairProps & { anchors: Anchors; translations: Translations }

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
          <PairAnswers {...props} />
        </Acts>
      )}
    </li>
  )
}
