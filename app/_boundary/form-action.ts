import { randomUUID } from 'node:crypto'
import { refresh } from 'next/cache'
import type { z } from 'zod'
import type { FormState } from '@/components/ui/form-state'
import type { AnyRefusal } from '@/domain/command'
import { Forbidden, NotFound } from '@/domain/errors'
import { refusalWords } from '@/domain/words/refusals'
import { optionalActor } from './actor'
import { leadTo } from './lead-to'
import { answerAbove, leaveAnswer } from './plain-post'

/** One sentence per refusal. A new reason does not compile until it has words; they get what the refusal carries. */
type Words<Refusal extends AnyRefusal> = {
  [Reason in Refusal['reason']]: string | ((detail: Extract<Refusal, { reason: Reason }>['detail']) => string)
}

type Options<Who, Schema extends z.ZodType, Value, Refusal extends AnyRefusal> = {
  input: Schema
  run: (who: Who, input: z.output<Schema>) => Promise<{ ok: true; value: Value } | Refusal>
  say: Words<Refusal>
  /** The words of success. */
  done: string | ((value: Value) => string)
  /** One of `paths`. */
  goTo?: (value: Value) => string
  /** What the form itself needs from the value, in addition to words. */
  tell?: (value: Value) => unknown
}

/**
 * A server action for a form: asks who, parses, runs one command, and answers in words. What was typed
 * comes back with every refusal, so that no form loses it.
 */
export const formAction = actionOf(optionalActor)

/** The same for any caller; `formAction` and `openAction` say who that is. Null is nobody, and gets told to sign in. */
export function actionOf<Who>(whoAsks: () => Promise<Who | null>) {
  return <Schema extends z.ZodType, Value, Refusal extends AnyRefusal = never>({
    input,
    run,
    say,
    done,
    goTo,
    tell,
  }: Options<Who, Schema, Value, Refusal>) => {
    async function answerTo(formData: unknown): Promise<FormState> {
      const who = await whoAsks()
      const fields = fieldsOf(formData)
      const values = withoutSecrets(fields)
      const answer = randomUUID()
      // The page stays, with everything that was typed, and gains only a message and a way to sign in.
      if (who === null)
        return { outcome: 'refused', reason: 'signed_out', message: refusalWords.signedOut, values, answer }
      const parsed = input.safeParse(fields)
      if (!parsed.success) {
        return invalid(parsed.error, values, answer)
      }
      const outcome = await run(who, parsed.data).catch(refusalInWords)
      if ('words' in outcome) return { outcome: 'refused', message: outcome.words, values, answer }
      if (!outcome.ok) {
        const message = wordsOf(say, outcome)
        return { outcome: 'refused', reason: outcome.reason, detail: outcome.detail, message, values, answer }
      }
      if (goTo) leadTo(goTo(outcome.value))
      // The answer carries the page as it is after the command.
      refresh()
      return {
        outcome: 'done',
        detail: tell?.(outcome.value),
        message: typeof done === 'function' ? done(outcome.value) : done,
        values,
        answer,
      }
    }
    return async (_previous: FormState, formData: FormData): Promise<FormState> => {
      const answer = await answerTo(formData)
      await leaveAnswer(formData, answer)
      return answer
    }
  }
}

function wordsOf<Refusal extends AnyRefusal>(say: Words<Refusal>, { reason, detail }: Refusal): string {
  // The compiler has checked each sentence against its own reason, which it no longer knows here.
  const words = say[reason as Refusal['reason']] as string | ((detail: unknown) => string)
  return typeof words === 'function' ? words(detail) : words
}

/** A forged request, or a page older than a change of somebody's role: explained in words, never a crash. */
function refusalInWords(error: unknown): { words: string } {
  if (error instanceof Forbidden) return { words: refusalWords.notAllowed }
  if (error instanceof NotFound) return { words: refusalWords.notThere }
  throw error
}

/**
 * Fields with one value are text, fields with several a list. Files and React's own fields are left out. A forged
 * call may send no form at all: it has no fields.
 */
function fieldsOf(formData: unknown): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  if (!(formData instanceof FormData)) return fields
  for (const name of new Set(formData.keys())) {
    if (name.startsWith('$ACTION') || name === answerAbove) continue
    const texts = formData.getAll(name).filter((value) => typeof value === 'string')
    const [only] = texts
    if (only !== undefined) fields[name] = texts.length === 1 ? only : texts
  }
  return fields
}

/** What may be shown again: never a password or a key. */
function withoutSecrets(fields: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !secretFields.has(name)))
}

const secretFields = new Set(['password', 'current', 'apiKey', 'token'])

/** The answer to a form that does not parse, with the words beside each field. */
function invalid(error: z.ZodError, values: FormState['values'], answer: string): FormState {
  const fieldErrors = byField(error)
  const message = Object.values(fieldErrors).flat().join(' ')
  return { outcome: 'invalid', message, fieldErrors, values, answer }
}

function byField(error: z.ZodError): Partial<Record<string, string[]>> {
  const fields: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? '')
    fields[name] = [...(fields[name] ?? []), issue.message]
  }
  return fields
}
