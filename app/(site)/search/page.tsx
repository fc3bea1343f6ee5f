import type { Metadata } from 'next'
import { SearchForm } from '@/components/site/search-form'
import { SearchResults } from '@/components/site/search-results'
import { searchChoices } from '@/domain/stories/list-search-choices'
import { searchStories } from '@/domain/stories/search-stories'
import { readSearch } from '@/domain/stories/search-terms'
import type { Search } from '../before'
import '../find.css'
import { pageMetadata } from '../metadata'

type Props = { searchParams: Search }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { words } = readSearch(await searchParams)
  const page = await pageMetadata({
    title: words ? `Search for “${words}”` : 'Search',
    description: 'Find published stories by words, topic and lens.',
    path: '/search',
  })
  return { ...page, robots: { index: false } }
}

export default async function SearchPage({ searchParams }: Props) {
  const given = readSearch(await searchParams)
  const choices = await searchChoices()
  const known = (list: { key: string }[], key?: string) => list.find((one) => one.key === key)?.key
  const asked = {
    ...given,
    topic: known(choices.topics, given.topic),
    lens: known(choices.lenses, given.lens),
  }
  const answer = await searchStories(asked)
  return (
    <>
      <h1>Search</h1>
      <SearchForm asked={asked} choices={choices} />
      <SearchResults asked={asked} answer={answer} />
    </>
  )
}
