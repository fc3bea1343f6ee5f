import { analysisWords } from '@/domain/stories/disclosure'
import type { StoryContent } from '@/domain/stories/story'
import { webAddress } from './source-line'

/** What the analysis is based on, that it doesn't replace the reporting, and where to read both. */
export function AnalysisNote({ content, adviceLine }: { content: StoryContent; adviceLine: string }) {
  const [main] = content.sources
  const address = main && webAddress(main.url)
  return (
    <section className="analysis-note small" aria-label="About this analysis">
      <p>
        {analysisWords(content)}
        {' from '}
        {address ? (
          <a href={address.href} rel="external">
            {address.hostname.replace(/^www\./, '')}
          </a>
        ) : (
          main?.publisher || 'its source'
        )}
        {'. '}
        <a href="/disclosure">How this site uses AI</a>.
      </p>
      {adviceLine && <p>{adviceLine}</p>}
    </section>
  )
}
