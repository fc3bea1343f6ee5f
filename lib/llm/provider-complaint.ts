import { APICallError } from 'ai'
import { z } from 'zod'

export type ProviderComplaint = {
  status?: number
  /** The provider's own codes and types, lower case, space between them. */
  code: string
  message: string
  body: string
  headers: Record<string, string>
  /** Told inside a stream that had begun well, not by an HTTP status. */
  fromStream: boolean
}

const word = z.union([z.string(), z.number()]).nullish().catch(null)
const inner = z.looseObject({
  message: z.string().nullish().catch(null),
  type: word,
  code: word,
  status: word,
  statusCode: z.number().nullish().catch(null),
})
const outer = z.looseObject({ error: z.union([inner, z.string()]).nullish().catch(null) })

/** Reads status, codes and words out of an API error, an error event of a stream, or anything thrown. Never throws. */
export function readComplaint(error: unknown): ProviderComplaint {
  if (APICallError.isInstance(error)) {
    const body = error.responseBody ?? ''
    const told = readTold(parsedJson(body))
    return {
      ...(error.statusCode === undefined ? {} : { status: error.statusCode }),
      code: told?.code ?? '',
      message: told?.message || [error.message, body].filter(Boolean).join(': '),
      body,
      headers: error.responseHeaders ?? {},
      fromStream: false,
    }
  }
  if (error instanceof Error)
    return { code: '', message: error.message, body: '', headers: {}, fromStream: false }
  const told = readTold(error)
  return {
    ...(told?.status === undefined ? {} : { status: told.status }),
    code: told?.code ?? '',
    message: told?.message ?? String(error),
    body: JSON.stringify(error) ?? '',
    headers: {},
    fromStream: true,
  }
}

function readTold(json: unknown): { status?: number; code: string; message: string } | undefined {
  const nested = outer.safeParse(json).data?.error
  if (typeof nested === 'string') return { code: '', message: nested }
  const told = nested ?? inner.safeParse(json).data
  if (!told) return undefined
  const status = told.statusCode ?? httpStatus(told.code)
  return {
    ...(status === undefined ? {} : { status }),
    code: [told.code, told.type, told.status]
      .filter((part) => part !== null && part !== undefined)
      .join(' ')
      .toLowerCase(),
    message: told.message ?? '',
  }
}

function httpStatus(code: string | number | null | undefined) {
  const number = Number(code)
  return Number.isInteger(number) && number >= 400 && number <= 599 ? number : undefined
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
