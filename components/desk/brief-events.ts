import { z } from 'zod'

const arriving = z.object({
  attemptId: z.string(),
  lensId: z.string().nullable(),
  sentences: z.array(z.string()),
})
type Arriving = z.output<typeof arriving>

type Listener = {
  /** Something about the brief was committed, or may have been while the connection was away. */
  changed?: () => void
  /** More of a text has arrived that is being written. */
  arrived?: (text: Arriving) => void
}

type Line = { source: EventSource; listeners: Set<Listener>; latest: Map<string, Arriving> }
const lines = new Map<string, Line>()

/**
 * Listens for changes to a brief, over one connection for the whole page. A late listener hears at once how far
 * each text is. Returns a function that stops it.
 */
export function onBriefEvents(briefId: string, listener: Listener): () => void {
  const line = lines.get(briefId) ?? openLine(briefId)
  line.listeners.add(listener)
  for (const text of line.latest.values()) listener.arrived?.(text)
  return () => {
    line.listeners.delete(listener)
    if (line.listeners.size > 0) return
    line.source.close()
    if (lines.get(briefId) === line) lines.delete(briefId)
  }
}

function openLine(briefId: string): Line {
  const line: Line = { source: connect(briefId), listeners: new Set(), latest: new Map() }
  lines.set(briefId, line)
  follow(briefId, line)
  return line
}

const connect = (briefId: string) => new EventSource(`/api/desk/briefs/${briefId}/events`)

function follow(briefId: string, line: Line, missedSome = false): void {
  const { source } = line
  const changed = () => {
    for (const listener of line.listeners) listener.changed?.()
  }
  let lost = missedSome
  source.addEventListener('changed', changed)
  source.addEventListener('partial', ({ data }) => {
    const text = arriving.parse(JSON.parse(z.string().parse(data)))
    line.latest.set(text.attemptId, text)
    for (const listener of line.listeners) listener.arrived?.(text)
  })
  source.addEventListener('error', () => {
    lost = true
  })
  source.addEventListener('open', () => {
    if (lost) changed()
    lost = false
  })
  // Another window of this person took this one's place. It asks for it back when somebody looks at it.
  source.addEventListener('crowded', () => {
    source.close()
    const back = () => {
      if (document.hidden || lines.get(briefId) !== line) return
      line.source = connect(briefId)
      follow(briefId, line, true)
    }
    window.addEventListener('focus', back, { once: true })
  })
}
