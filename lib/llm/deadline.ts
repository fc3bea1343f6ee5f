export type Deadline = {
  signal: AbortSignal
  /** Why the signal fired; null while it has not. */
  why(): 'timeout' | 'cancelled' | null
  /** The result of the work, or null as soon as the signal fires: nothing that ignores the signal is waited for. */
  race<T>(work: Promise<T>): Promise<{ value: T } | null>
  stop(): void
}

/** One signal for the total timeout and the caller's cancel; call `stop` afterwards to close what is left open. */
export function startDeadline(timeoutMs: number, cancel?: AbortSignal): Deadline {
  const controller = new AbortController()
  let reason: 'timeout' | 'cancelled' | null = null
  let fire = () => {}
  const fired = new Promise<null>((resolve) => {
    fire = () => resolve(null)
  })
  const end = (why: 'timeout' | 'cancelled') => {
    reason ??= why
    fire()
    controller.abort()
  }
  const onCancel = () => end('cancelled')
  const timer = setTimeout(() => end('timeout'), timeoutMs)
  if (cancel?.aborted) onCancel()
  cancel?.addEventListener('abort', onCancel, { once: true })
  return {
    signal: controller.signal,
    why: () => reason,
    race: (work) => Promise.race([work.then((value) => ({ value })), fired]),
    stop: () => {
      clearTimeout(timer)
      cancel?.removeEventListener('abort', onCancel)
      controller.abort()
    },
  }
}
