import type { StoryLens, StorySource, SupportedSentence } from '@/domain/stories/story'
import { nameOf } from './record-sources'
import { webAddress } from './source-line'

type Props = { lens: StoryLens; sources: StorySource[] }

/** "What supports this?": each sentence of a lens with what the check found and a few words of the source. */
export function SupportList({ lens: { support }, sources }: Props) {
  if (!support?.length) return null
  return (
    <details className="support small">
      <summary>What supports this?</summary>
      {support.map((sentence) => (
        <p key={sentence.text}>
          {sentence.text} <strong>{statusWords(sentence)}</strong>
          {sentence.excerpt && (
            <>
              {' '}
              <q>{sentence.excerpt}</q>
            </>
          )}
        </p>
      ))}
      <p className="soft">
        A program compared each sentence with the source; that proves nothing. Read{' '}
        {restingOn(support, sources).map((source, at) => (
          <span key={source.url}>
            {at > 0 && ' and '}
            <SourceName source={source} />
          </span>
        ))}
        .
      </p>
    </details>
  )
}

function SourceName({ source }: { source: StorySource }) {
  const address = webAddress(source.url)
  return address ? (
    <a href={address.href} rel="external">
      {nameOf(source)}
    </a>
  ) : (
    nameOf(source)
  )
}

/** The sources that are quoted, else the main one. */
function restingOn(support: SupportedSentence[], sources: StorySource[]): StorySource[] {
  const quoted = sources.filter((_, at) => support.some((sentence) => sentence.source === at))
  return quoted.length > 0 ? quoted : sources.slice(0, 1)
}

function statusWords({ status, byEditor }: SupportedSentence): string {
  if (byEditor) return `${byEditorWords[status]}, an editor says; the check did not find it.`
  return words[status]
}

const words = {
  supported: 'Supported by the source.',
  inference: 'Inference.',
  not_found: 'Not found in the source by the check.',
} as const
const byEditorWords = { supported: 'Supported', inference: 'Inference', not_found: 'Not found' } as const
