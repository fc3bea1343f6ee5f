export type Removed = { hidden: number; comments: number; invisible: number }

/** What could be read from a source page. Fields that the page does not give are empty; `free` is only set when the page says whether reading it is free. */
export type Article = {
  title: string
  author: string
  site: string
  publishedAt: string | null
  canonicalUrl: string
  lead: string
  text: string
  language: string
  removed: Removed
  free?: boolean
}
