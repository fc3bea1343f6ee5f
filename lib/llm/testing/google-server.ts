import type { Answer } from './wire-server'

const usageMetadata = {
  promptTokenCount: 100,
  cachedContentTokenCount: 30,
  candidatesTokenCount: 20,
  totalTokenCount: 120,
}

/** Gemini's protocol: `text` as one JSON answer, or as events on the streaming path. */
export function googleSays(text: string, finishReason = 'STOP'): Answer {
  return ({ path }) => {
    const said = (part: string, finish?: string) => ({
      candidates: [
        { content: { role: 'model', parts: [{ text: part }] }, ...(finish ? { finishReason: finish } : {}) },
      ],
      usageMetadata,
    })
    if (!path.includes('streamGenerateContent')) return { parts: [JSON.stringify(said(text, finishReason))] }
    const pieces = text.match(/[\s\S]{1,7}/g) ?? ['']
    const parts = pieces.map((piece, at) =>
      data(said(piece, at === pieces.length - 1 ? finishReason : undefined)),
    )
    return { headers: { 'content-type': 'text/event-stream' }, parts }
  }
}

/** Refuses the prompt before any answer. */
export function googleBlocks(): Answer {
  const body = { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, usageMetadata }
  return ({ path }) =>
    path.includes('streamGenerateContent')
      ? { headers: { 'content-type': 'text/event-stream' }, parts: [data(body)] }
      : { parts: [JSON.stringify(body)] }
}

/** An error answer with an HTTP status. */
export function googleFails(code: number, status: string, message: string, details: unknown[] = []): Answer {
  return () => ({ status: code, parts: [JSON.stringify({ error: { code, message, status, details } })] })
}

const data = (event: unknown) => `data: ${JSON.stringify(event)}\r\n\r\n`
