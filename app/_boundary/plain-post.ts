import { headers } from 'next/headers'
import { type FormState, untouched } from '@/components/ui/form-state'

/** A form that names this field wants its answer above the page: an act often takes its own form away. */
export const answerAbove = 'answerAbove'

const mostKept = 100
const answers = new Map<string, FormState>()

/** Keeps the answer to a post without script until the page of the same request takes it. */
export async function leaveAnswer(formData: unknown, answer: FormState): Promise<void> {
  if (!(formData instanceof FormData) || !formData.has(answerAbove)) return
  const asked = await headers()
  if (asked.has('next-action')) return
  answers.set(asked.get('x-request-id') ?? '', { outcome: answer.outcome, message: answer.message })
  const [oldest] = answers.keys()
  if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest)
}

/** What the act of this request said; untouched when the page was only opened. */
export async function answerOfPost(): Promise<FormState> {
  return answers.get((await headers()).get('x-request-id') ?? '') ?? untouched
}
