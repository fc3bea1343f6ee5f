import type { Metadata } from 'next'
import { LensMark } from '@/components/site/lens-mark'
import { publicLensLibrary } from '@/domain/stories/queries'
import { pageMetadata } from '../metadata'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'Lenses',
    description: 'The frames that this site reads the news through.',
    path: '/lenses',
  })
}

export default async function LensesPage() {
  const lenses = await publicLensLibrary()
  return (
    <>
      <h1>Lenses</h1>
      <p className="intro">
        A lens is a frame with a name: one way to look at a piece of news. Each story is read through several
        of them, so that no single frame passes for the whole. A lens is analysis, not reporting, and no
        person speaks in it.
      </p>
      {lenses.length === 0 && <p className="plain">No lens has been defined yet.</p>}
      <ul className="index lens-index">
        {lenses.map((lens) => (
          <li key={lens.key}>
            <LensMark lensKey={lens.key} />
            <h2>
              <a className="title" href={`/lenses/${lens.key}`}>
                {lens.name}
              </a>
            </h2>
            <p>{lens.frame}</p>
            {lens.disclaimer && <p className="disclaimer small">{lens.disclaimer}</p>}
            <p className="small soft">{lens.stories === 1 ? '1 story' : `${lens.stories} stories`}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
