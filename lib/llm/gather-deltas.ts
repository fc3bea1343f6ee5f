import type { wrapLanguageModel } from 'ai'
import { AnswerTooLong, mostAnswerBytes, type Tally } from './answer-limit'

type Middleware = Exclude<Parameters<typeof wrapLanguageModel>[0]['middleware'], unknown[]>

/** Each piece of a text makes its listener read the whole of it again: five a second, the first ones at once. */
const mostInSecond = 5
const atOnce = 3
const restMs = 200

/**
 * Hands a text on in one block and at most five pieces a second, without NUL, which no JSON may hold. Counts it, and
 * ends with AnswerTooLong, by `close` at the network too, when it is past its limit.
 */
export const gatherDeltas = (tally: Tally, close: () => void): Middleware => ({
  specificationVersion: 'v3',
  wrapGenerate: async ({ doGenerate }) => {
    const result = await doGenerate()
    const content = result.content.map((part) =>
      part.type === 'text' ? { ...part, text: part.text.replaceAll('\u0000', '') } : part,
    )
    const texts = content.map((part) => (part.type === 'text' ? Buffer.byteLength(part.text) : 0))
    tally.answer = texts.reduce((sum, bytes) => sum + bytes, 0)
    if (tally.answer > mostAnswerBytes) throw tooLong(tally)
    return { ...result, content }
  },
  wrapStream: async ({ doStream }) => {
    const { stream, ...rest } = await doStream()
    return { ...rest, stream: stream.pipeThrough(gathered(tally, close)) }
  },
})

type Part =
  Awaited<
    ReturnType<Parameters<NonNullable<Middleware['wrapStream']>>[0]['doStream']>
  >['stream'] extends ReadableStream<infer Of>
    ? Of
    : never

function gathered(tally: Tally, close: () => void): TransformStream<Part, Part> {
  let block: string | null = null
  let held = ''
  let released: number[] = []
  let count = 0
  let timer: NodeJS.Timeout | undefined
  const release = (controller: TransformStreamDefaultController<Part>) => {
    clearTimeout(timer)
    timer = undefined
    if (block === null || held === '') return
    const delta = held
    held = ''
    count++
    released = [...released, performance.now()].slice(-mostInSecond)
    controller.enqueue({ type: 'text-delta', id: block, delta })
  }
  const endBlock = (controller: TransformStreamDefaultController<Part>) => {
    release(controller)
    if (block !== null) controller.enqueue({ type: 'text-end', id: block })
    block = null
  }
  return new TransformStream<Part, Part>({
    transform: (part, controller) => {
      if (part.type === 'text-delta' || part.type === 'reasoning-delta' || part.type === 'tool-input-delta') {
        tally.answer += Buffer.byteLength(part.delta)
        if (tally.answer > mostAnswerBytes) {
          clearTimeout(timer)
          close()
          throw tooLong(tally)
        }
      }
      if (part.type === 'text-end') return
      if (part.type === 'text-start') {
        if (block !== null) return
        block = part.id
      }
      if (part.type !== 'text-delta') {
        if (part.type === 'finish' || part.type === 'error') endBlock(controller)
        return controller.enqueue(part)
      }
      held += part.delta.replaceAll('\u0000', '')
      const rested = count < atOnce ? 0 : (released.at(-1) ?? 0) + restMs
      const fifthLast = released.length < mostInSecond ? undefined : released[0]
      const wait = Math.max(rested, fifthLast === undefined ? 0 : fifthLast + 1_000) - performance.now()
      if (wait <= 0) return release(controller)
      timer ??= setTimeout(() => {
        try {
          release(controller)
        } catch {
          // The stream broke off meanwhile; nobody waits for this piece.
        }
      }, wait)
    },
    flush: endBlock,
  })
}

function tooLong(tally: Tally): AnswerTooLong {
  tally.tooLong = true
  return new AnswerTooLong()
}
