import { lastPage, type SearchAnswer, type SearchAsked, searchAddress } from '@/domain/stories/search-terms'
import { SearchHit } from './search-hit'

type Props = { asked: SearchAsked; answer: SearchAnswer }

/** What a search found, or in words why there is nothing. */
export function SearchResults({ asked, answer }: Props) {
  const { stories, more } = answer
  return (
    <>
      <Outcome asked={asked} answer={answer} />
      {stories.length > 0 && (
        <ul className="results">
          {stories.map((story) => (
            <li key={story.slug}>
              <SearchHit found={story} />
            </li>
          ))}
        </ul>
      )}
      <Pages asked={asked} more={more} />
    </>
  )
}

function Outcome({ asked, answer: { kind, stories } }: Props) {
  const words = <bdi>“{asked.words}”</bdi>
  if (kind === 'tooCommon')
    return <p className="outcome">There is no word to look for in {words}. Try a longer or a rarer one.</p>
  if (kind === 'near') return <h2 className="ruled small">Nothing was found for {words}. Did you mean:</h2>
  if (stories.length > 0)
    return (
      <h2 className="ruled small">
        {asked.words ? <>Stories with {words}</> : 'The newest stories'}
        {asked.page > 1 && `, page ${asked.page}`}
      </h2>
    )
  if (asked.page > 1) return <p className="outcome">There is nothing on page {asked.page} of this search.</p>
  return (
    <p className="outcome">
      {asked.words ? <>Nothing was found for {words}. </> : 'No story was found. '}
      {asked.topic || asked.lens ? (
        <a href={searchAddress({ words: asked.words, page: 1 })}>Search in all topics and lenses</a>
      ) : (
        asked.words && 'Try fewer or other words.'
      )}
    </p>
  )
}

function Pages({ asked, more }: { asked: SearchAsked; more: boolean }) {
  const { page } = asked
  const hasNext = more && page < lastPage
  if (!hasNext && page === 1) return null
  return (
    <nav className="older small" aria-label="Pages of the search">
      <ul className="row">
        {page > 1 && (
          <li>
            <a href={searchAddress({ ...asked, page: page - 1 })} rel="prev">
              Previous page
            </a>
          </li>
        )}
        {hasNext && (
          <li>
            <a href={searchAddress({ ...asked, page: page + 1 })} rel="next">
              Next page
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
