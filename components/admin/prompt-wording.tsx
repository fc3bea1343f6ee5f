import { WordDiff } from '@/components/desk/word-diff'
import type { PromptWording } from '@/domain/prompts/wording'

type Props = { release: PromptWording; against: PromptWording | null }

/** The words of one version, as they are or as what changed from another one. */
export function PromptWordingText({ release, against }: Props) {
  return (
    <div className="grid gap-5">
      <Part title="Words for a lens" now={release.lens} before={against?.lens ?? null} />
      <Part title="Words for the front text" now={release.front} before={against?.front ?? null} />
    </div>
  )
}

function Part({ title, now, before }: { title: string; now: string; before: string | null }) {
  return (
    <section aria-label={title} className="grid max-w-prose gap-1">
      <h3>{title}</h3>
      {before === now && <p className="text-muted text-sm">The same in both versions.</p>}
      <div className="rounded border border-line bg-surface px-4 py-3">
        {before === null || before === now ? (
          <p className="whitespace-pre-wrap">{now}</p>
        ) : (
          <WordDiff before={before} after={now} />
        )}
      </div>
    </section>
  )
}
