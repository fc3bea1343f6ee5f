import { FindingBadge } from '@/components/desk/finding-badge'
import { WordDiff } from '@/components/desk/word-diff'
import { sayFinding } from '@/domain/gates/finding'
import { gateTable } from '@/domain/gates/gates'
import type { BenchBrief, BenchText } from '@/domain/prompts/prompt'

/** What two versions wrote for one brief: lens by lens as a word diff, with what the gates say about each text. */
export function PromptBenchBrief({ brief }: { brief: BenchBrief }) {
  return (
    <section aria-labelledby={brief.id} className="grid gap-2">
      <h3 id={brief.id}>
        <bdi>{brief.title}</bdi>
      </h3>
      {brief.recorded && (
        <p className="text-muted text-sm">
          Recorded answers, no model: they are the same whatever the wording says.
        </p>
      )}
      {brief.sourcesChanged && (
        <p className="text-muted text-sm">
          The sources changed since. The findings compare with the sources as they are now.
        </p>
      )}
      {brief.lenses.map(({ key, name, a, b }) => (
        <details key={key} className="rounded border border-line bg-surface px-4 py-2">
          <summary className="cursor-pointer py-1">
            <bdi className="font-medium">{name}</bdi>{' '}
            <span className="text-muted text-sm">
              Version {a.version}: {inShort(a)}. Version {b.version}: {inShort(b)}.
            </span>
          </summary>
          <div className="grid gap-3 py-2">
            {a.body && b.body && (
              <div className="grid max-w-prose gap-1">
                <p className="text-muted text-sm">
                  Struck out: only in version {a.version}. Underlined: only in version {b.version}.
                </p>
                <WordDiff before={a.body} after={b.body} />
              </div>
            )}
            <div className="grid gap-4 md:grid-cols-2">
              <OneText text={a} alone={!b.body} />
              <OneText text={b} alone={!a.body} />
            </div>
          </div>
        </details>
      ))}
    </section>
  )
}

function OneText({ text: { version, body, problem, findings }, alone }: { text: BenchText; alone: boolean }) {
  return (
    <div className="grid content-start gap-2">
      <h4 className="font-medium">Version {version}</h4>
      {problem && <p className="text-muted">{problem}</p>}
      {alone && body && <p>{body}</p>}
      {body && findings.length === 0 && <p className="text-muted">The checks found nothing.</p>}
      <ul className="grid gap-2 text-sm">
        {findings.map((finding) => (
          <li key={`${finding.gate} ${finding.start}`}>
            <FindingBadge {...finding} />{' '}
            <span className="font-medium">{gateTable[finding.gate].title}.</span> {sayFinding(finding)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function inShort({ body, findings }: BenchText): string {
  if (!body) return 'no text'
  const open = findings.filter(({ acknowledged }) => !acknowledged)
  const count = (severity: string, word: string) => {
    const found = open.filter((one) => one.severity === severity).length
    return found === 0 ? [] : [`${found} ${word}${found === 1 ? '' : 's'}`]
  }
  return [...count('blocker', 'blocker'), ...count('warning', 'warning')].join(', ') || 'nothing open'
}
