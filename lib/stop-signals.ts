const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs `stop` once when the process is asked to end, or its starter has gone, and then ends the
 * process; after nine seconds it ends in any case.
 */
export function onStop(stop: (reason: string) => Promise<void>): void {
  let stopping = false
  const end = async (reason: string) => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 9_000).unref()
    await stop(reason)
    process.exit(0)
  }
  // A closed terminal must not keep us from stopping what we started.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  for (const signal of signals) process.on(signal, () => end(signal))
  // Only a child with a channel to its starter hears this.
  process.on('disconnect', () => end('the starter has gone'))
}
