export type Deadline = {
  signal: AbortSignal
  /** Why the signal fired; null while it has not. */
  why(): 'timeout' | 'cancelled' | null
  stop(): void
}

/** One signal for the total timeout and the caller's cancel; `stop`, to be called when the work is over, closes what is left open. */
export function startDeadline(timeoutMs: number, cancel?: AbortSignal): Deadline {
  const controller = new AbortController()
  let reason: 'timeout' | 'cancelled' | null = null
  const end = (why: 'timeout' | 'cancelled') => {
    reason ??= why
    controller.abort()
  }
  const onCancel = () => end('cancelled')
  const timer = setTimeout(() => end('timeout'), timeoutMs)
  if (cancel?.aborted) onCancel()
  cancel?.addEventListener('abort', onCancel, { once: true })
  return {
    signal: controller.signal,
    why: () => reason,
    stop: () => {
      clearTimeout(timer)
      cancel?.removeEventListener('abort', onCancel)
      controller.abort()
    },
  }
}
