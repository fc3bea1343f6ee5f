import type { VersionRow } from '@/domain/stories/list-versions'
import { WhenExactly } from './when'

type Props = { slug: string; versions: VersionRow[] }

/** Every version of a story, the newest first. Minor changes are counted, not described. */
export function VersionList({ slug, versions }: Props) {
  const current = versions.at(-1)?.number
  return (
    <ol className="version-list" reversed>
      {[...versions].reverse().map((version) => (
        <li key={version.number} value={version.number}>
          {version.number === current ? (
            <a href={`/stories/${slug}`}>Version {version.number}, the current one</a>
          ) : (
            <a href={`/stories/${slug}/versions/${version.number}`}>Version {version.number}</a>
          )}
          <p className="small soft">
            {kindWords(version)}, <WhenExactly at={version.at} />
          </p>
          {version.note && (
            <p className="small">
              <bdi>{version.note}</bdi>
            </p>
          )}
          {version.number > 1 && (
            <p className="small">
              <a href={`/stories/${slug}/versions/${version.number - 1}`}>
                What changed from version {version.number - 1}
              </a>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** What a version was, in words. */
export function kindWords({ kind, correction }: Pick<VersionRow, 'kind' | 'correction'>): string {
  switch (kind) {
    case 'first':
      return 'First publication'
    case 'correction':
      return correction === null ? 'Correction' : `Correction ${correction}`
    case 'update':
      return 'Update'
    case 'minor':
      return 'Minor change'
  }
}
