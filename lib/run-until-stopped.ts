import { onStop } from './stop-signals'

type Stop = () => Promise<void>
type Program<Value> = {
  /** Starts part after part and hands over what stops each. */
  start: (later: (stop: Stop) => void) => Promise<Value>
  /** Called when the process is asked to end, before anything is stopped. */
  onStopping?: (reason: string) => void
  wordsFor: (error: unknown) => string
}

/**
 * Runs a program until it is asked to end, and then stops its parts, the last one first. If a part can't
 * be started, those before it are stopped, the message is printed and the process exits with 1.
 */
export async function runUntilStopped<Value>({
  start,
  onStopping,
  wordsFor,
}: Program<Value>): Promise<Value> {
  const parts: Stop[] = []
  const stop = async () => {
    for (const one of parts.splice(0).reverse()) await one().catch(() => {})
  }
  onStop(async (reason) => {
    onStopping?.(reason)
    await stop()
  })
  try {
    return await start((one) => parts.push(one))
  } catch (error) {
    await stop()
    process.stderr.write(`\n${wordsFor(error)}\n`)
    process.exit(1)
  }
}
