import { drawable } from '../cards/card-words'
import { drawCard } from '../cards/draw-card'
import { site } from '../reads'

/** Otherwise the build would freeze it. */
export const dynamic = 'force-dynamic'

/** The card of every page without its own. */
export async function GET(): Promise<Response> {
  const { siteName, tagline } = await site()
  const name = drawable(siteName) ?? 'News'
  return await drawCard({ siteName: name, title: drawable(tagline) ?? name, foot: [] })
}
