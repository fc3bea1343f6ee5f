import { z } from 'zod'
import type { Actor } from '@/domain/actor'
import { type Outcome, type Refused, refused } from '@/domain/command'
import { importsAnHour, limitImports } from '@/domain/sources/limit-imports'
import { readSource } from '@/domain/sources/read-source'
import { type NewSource, newSource, pastedText, sourceDetails } from '@/domain/sources/schema'
import { cleanLine } from '@/domain/text'
import { sayTooManyImports, sourceWords } from '@/domain/words/sources'
import { readPlainText } from '@/lib/extract/read-plain-text'

const fields = sourceDetails.shape

/** A source as a person gives it: an address that is read, or a pasted text with what is known about it. */
export const sourceForm = z.object({
  url: fields.url.default(''),
  text: pastedText.default(''),
  kind: fields.kind.default('article'),
  publisher: fields.publisher.default(''),
  title: cleanLine.pipe(z.string().max(400)).default(''),
})

type Given = { source: NewSource; note: string | null }

/** Reads the address, or takes the pasted text when there is one. Refuses in words that say what to do. */
export async function sourceFrom(
  actor: Actor,
  input: z.output<typeof sourceForm>,
): Promise<
  Outcome<Given, 'nothing_given' | Refused<'unreadable', string> | Refused<'too_many_imports', number>>
> {
  const { url, text, ...details } = input
  if (!url && !text.trim()) return refused('nothing_given')
  const allowed = await limitImports(actor)
  if (!allowed.ok) return allowed
  if (text.trim()) {
    const read = readPlainText(text)
    const source = newSource.parse({
      ...details,
      ...read,
      url,
      author: '',
      publishedAt: null,
      origin: 'pasted',
    })
    return { ok: true, value: { source, note: null } }
  }
  const read = await readSource(actor, url)
  if (!read.ok) return refused('unreadable', read.words)
  return { ok: true, value: { source: read.source, note: read.note } }
}

/** `seconds` is until the next one is allowed. */
export const sayTooMany = (seconds: number) => sayTooManyImports(importsAnHour, seconds)

export const sourceRefusals = { ...sourceWords.given, too_many_imports: sayTooMany }
