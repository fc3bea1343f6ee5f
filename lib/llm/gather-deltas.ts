import type { wrapLanguageModel } from 'ai'

type Middleware = Exclude<Parameters<typeof wrapLanguageModel>[0]['middleware'], unknown[]>

/** A listener reads the whole answer anew at each piece: pieces that grow with it keep a long answer cheap. */
const enough = (length: number) => Math.max(16, length / 64)

/** Hands a streamed text on in fewer pieces than it comes; the text and the order of everything stay as they are. */
export const gatherDeltas: Middleware = {
  specificationVersion: 'v3',
  wrapStream: async ({ doStream }) => {
    const { stream, ...rest } = await doStream()
    let length = 0
    let held: { id: string; delta: string } | null = null
    return {
      ...rest,
      stream: stream.pipeThrough(
        new TransformStream({
          transform: (part, controller) => {
            const joins = part.type === 'text-delta' && part.providerMetadata === undefined
            if (held && !(joins && part.id === held.id)) {
              controller.enqueue({ type: 'text-delta', ...held })
              held = null
            }
            if (!joins) return controller.enqueue(part)
            held = { id: part.id, delta: (held?.delta ?? '') + part.delta }
            length += part.delta.length
            if (held.delta.length < enough(length)) return
            controller.enqueue({ type: 'text-delta', ...held })
            held = null
          },
          flush: (controller) => {
            if (held) controller.enqueue({ type: 'text-delta', ...held })
          },
        }),
      ),
    }
  },
}
