import type { StorySource } from '@/domain/stories/story'
import { When } from './when'

/** Whose reporting a story rests on, with the link, and when the newsroom read it. */
export function SourceLine({ source, first }: { source: StorySource; first: boolean }) {
  const by = [source.publisher, source.author].filter(Boolean).join(', ')
  const title = source.title || by || 'the original'
  const address = webAddress(source.url)
  return (
    <p className="source-line small">
      {first ? opening[source.kind] : 'Also: '}
      {by && <strong>{by}</strong>}
      {source.publishedAt && (
        <>
          {by && ', '}
          <When at={new Date(source.publishedAt)} />
        </>
      )}
      {': '}
      {address ? (
        <a href={address.href} rel="external">
          <cite>{title}</cite>
        </a>
      ) : (
        <cite>{title}</cite>
      )}
      {source.readAt && (
        <span className="small soft">
          {' '}
          (read <When at={new Date(source.readAt)} />)
        </span>
      )}
    </p>
  )
}

/** A source's address if it is a web address; anything else gets no link. */
export function webAddress(url: string): URL | null {
  if (!URL.canParse(url)) return null
  const address = new URL(url)
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : null
}

const opening = {
  article: 'Based on reporting by ',
  wire: 'Based on wire copy from ',
  document: 'Based on a document from ',
} as const
