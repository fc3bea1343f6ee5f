import type { UserActor } from '@/domain/actor'
import type { ShownLedgerRow } from '@/domain/gates/ledger'
import type { BriefView } from '@/domain/publication/brief-view'
import { keepSentence } from '@/domain/review/keep-sentence'
import { openRows } from '@/domain/review/open-rows'
import { keepReasons } from '@/domain/words/review'
import { must } from './must'

/** Keeps every sentence of a text that wants an answer, as an editor does who has read it beside its passage. */
export async function answerSentences(
  editor: UserActor,
  briefId: string,
  place: string,
  rows: ShownLedgerRow[],
): Promise<void> {
  for (const { text: sentence, nearest } of openRows(rows)) {
    const reason = nearest ? keepReasons.words : keepReasons.known
    must('keep a sentence', await keepSentence(editor, { briefId, place, sentence, reason }))
  }
}

/** The same for the front text. */
export const answerFront = (editor: UserActor, { id, frontLedger }: BriefView): Promise<void> =>
  answerSentences(
    editor,
    id,
    'front',
    frontLedger.flatMap(({ rows }) => rows),
  )
