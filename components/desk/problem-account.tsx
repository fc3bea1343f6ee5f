import type { ReactNode } from 'react'
import { Time } from '@/components/ui/time'
import { type ProblemView, problemKindNames } from '@/domain/problems/problem'
import { ProblemBadge } from './problem-table'

/** What the reader said, about which text, and what was answered. */
export function ProblemAccount({ problem, briefPath }: { problem: ProblemView; briefPath: string }) {
  const { slug, headline, versionNumber, publishedVersion, withdrawn, passage, email } = problem
  return (
    <dl className="grid gap-3 rounded border border-line bg-surface px-4 py-3">
      <Entry name="State">
        <ProblemBadge {...problem} />{' '}
        {problem.state === 'open' && (
          <>
            Due <Time at={problem.dueAt} absolute />
          </>
        )}
      </Entry>
      <Entry name="Story">
        <bdi className="font-medium">{headline}</bdi>
        <span className="flex flex-wrap gap-x-4">
          {slug && (
            <a href={`/stories/${encodeURIComponent(slug)}`} className="text-accent underline">
              {withdrawn ? 'Open the notice that readers see' : 'Open the story'}
            </a>
          )}
          <a href={briefPath} className="text-accent underline">
            Open the brief
          </a>
        </span>
        <span className="block text-muted text-sm">
          The reader saw version {versionNumber}
          {publishedVersion !== null && publishedVersion > versionNumber
            ? `; readers now see version ${publishedVersion}.`
            : '.'}
        </span>
      </Entry>
      <Entry name="Sent">
        <Time at={problem.createdAt} absolute />
      </Entry>
      <Entry name="Kind">{problemKindNames[problem.kind]}</Entry>
      {passage && (
        <Entry name="Passage">
          <blockquote className="whitespace-pre-line border-line border-l-4 pl-3">
            <bdi>{passage}</bdi>
          </blockquote>
        </Entry>
      )}
      <Entry name="What is wrong">
        <bdi className="whitespace-pre-line">{problem.words}</bdi>
      </Entry>
      <Entry name="Email">
        {email ? <bdi>{email}</bdi> : 'None given. The reader sees the answer at the link of the report.'}
      </Entry>
      {problem.answeredAt && (
        <Entry name={problem.state === 'open' ? 'Answered before' : 'Answered'}>
          <Time at={problem.answeredAt} absolute />
          {problem.answeredBy && ` by ${problem.answeredBy}`}
          {problem.correctionNumber !== null && `. It led to correction ${problem.correctionNumber}.`}
          {problem.answer && (
            <bdi className="mt-1 block whitespace-pre-line border-line border-l-4 pl-3">{problem.answer}</bdi>
          )}
        </Entry>
      )}
    </dl>
  )
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="max-w-prose">{children}</dd>
    </div>
  )
}
