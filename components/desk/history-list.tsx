'use client'

import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import type { FormAction } from '@/components/ui/form-state'
import { Time } from '@/components/ui/time'
import { ActButton, ActForm } from './act-form'
import { Acts, ActsMessage } from './acts'

/** One line of a brief's past, in words. `revision` is set for a text that can be compared and brought back. */
export type HistoryLine = {
  key: string
  at: Date
  who: string
  sentence: string
  mark: string | null
  revision: number | null
}

type Props = {
  briefId: string
  current: number
  lines: HistoryLine[]
  /** Absent for somebody who may not edit. */
  restore: FormAction | null
}

/** What happened to a brief, the newest first. */
export function HistoryList({ briefId, current, lines, restore }: Props) {
  return (
    <Acts>
      <ActsMessage />
      <ol className="divide-y divide-line rounded border border-line bg-surface">
        {lines.map(({ key, at, who, sentence, mark, revision }) => (
          <li key={key} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2">
            <span className="w-32 shrink-0 text-muted text-sm">
              <Time at={at} />
            </span>
            <span className="min-w-48 flex-1">
              <strong className="font-medium">{who}</strong> {sentence}{' '}
              {mark && <Badge tone="ok">{mark}</Badge>}
            </span>
            {revision !== null && (
              <Link
                href={{ pathname: `/desk/briefs/${briefId}/history`, query: { revision } }}
                prefetch={false}
                scroll={false}
                className="text-accent underline"
              >
                Compare<span className="sr-only"> revision {revision} with the one before</span>
              </Link>
            )}
            {restore && revision !== null && revision !== current && (
              <ActForm action={restore} hidden={{ briefId, baseRevision: current, number: revision }}>
                <ActButton small pending="Restoring…">
                  Restore<span className="sr-only"> revision {revision}</span>
                </ActButton>
              </ActForm>
            )}
          </li>
        ))}
      </ol>
    </Acts>
  )
}
