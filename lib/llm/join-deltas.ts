const longest = 2_000

/** An event whose one line of JSON holds a piece of text: the part before, the escaped piece, the part after. */
const delta =
  /^((?:event: ?[^\n]*\n)?data: ?\{[^\n]*?"(?:content|text|reasoning_content|reasoning|thinking)":\s*")((?:[^"\\\n]|\\.)*)("[^\n]*)$/

/**
 * Merges neighboring server-sent events that differ only in a piece of text. A library spends the same
 * on each event, whether it brings a letter or a page. Events that are not complete yet stay as they are.
 */
export function joinDeltas(events: string): string {
  if (events.includes('\r')) return events
  const joined: string[] = []
  let open: { before: string; text: string; after: string } | null = null
  const close = () => {
    if (open) joined.push(open.before + open.text + open.after)
    open = null
  }
  const all = events.split('\n\n')
  // What follows the last blank line is the beginning of an event at most.
  const rest = all.pop() ?? ''
  for (const event of all) {
    const [, before, text, after] = (event.length > longest ? null : delta.exec(event)) ?? []
    if (before === undefined || text === undefined || after === undefined) {
      close()
      joined.push(event)
    } else if (open && open.before === before && open.after === after) {
      open.text += text
    } else {
      close()
      open = { before, text, after }
    }
  }
  close()
  return [...joined, rest].join('\n\n')
}
