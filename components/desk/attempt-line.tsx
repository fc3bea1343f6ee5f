import { Time } from '@/components/ui/time'
import type { AttemptView } from '@/domain/generation/attempt'
import { sayDollars } from '@/domain/settings/prices'

/** One request to a provider in one line: what came of it, from what, at what price. */
export function AttemptLine({ attempt }: { attempt: AttemptView }) {
  if (attempt.state === 'queued') {
    return (
      <p className="text-muted text-sm">
        Asked for <Time at={attempt.requestedAt} /> by {attempt.requestedBy}; waiting for its turn. You can
        leave this page.
      </p>
    )
  }
  if (attempt.state === 'running') {
    return (
      <p className="text-muted text-sm">
        Being written since <Time at={attempt.requestedAt} />, asked for by {attempt.requestedBy}. You can
        leave this page.
      </p>
    )
  }
  if (attempt.state === 'failed') {
    return (
      <p className="rounded bg-danger-soft px-3 py-2 text-danger text-sm">
        No text came. {attempt.failure?.words ?? 'The reason is not known. Try again.'}
      </p>
    )
  }
  if (attempt.state === 'cancelled') return <p className="text-muted text-sm">Stopped by a person.</p>
  return <p className="text-muted text-sm tabular-nums">{provenance(attempt)}</p>
}

/** As in "gpt-x · prompt 3 · 412+96 tokens · $0.002 · 4.1 s"; "about" marks what the provider did not say itself. */
export function provenance(attempt: AttemptView): string {
  if (attempt.recorded) return 'Recorded answer, no model'
  if (attempt.evidence) return 'No AI was used'
  const { model, provider, promptVersion, tokensInput, tokensOutput, costMicros, latencyMs } = attempt
  const about = attempt.usageEstimated ? 'about ' : ''
  return [
    model ?? provider,
    promptVersion === null ? null : `prompt ${promptVersion}`,
    tokensInput === null || tokensOutput === null ? null : `${about}${tokensInput}+${tokensOutput} tokens`,
    costMicros === null ? 'price not known' : `${about}${sayDollars(costMicros)}`,
    latencyMs === null ? null : `${(latencyMs / 1_000).toFixed(1)} s`,
  ]
    .filter(Boolean)
    .join(' · ')
}
