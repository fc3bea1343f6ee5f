/** A feed before it is written in one of the three formats. */
export type Feed = {
  title: string
  description: string
  siteName: string
  /** The page that it follows. */
  home: string
  /** Where its three files are, without a trailing slash. */
  folder: string
  items: FeedItem[]
}

export type FeedItem = {
  /** Stays when headline and address change. */
  id: string
  title: string
  url: string
  html: string
  published: Date
  updated: Date
  topics: string[]
  language: string
  source: { title: string; url: string } | null
}

/** One of the formats: how a feed is written in it, and as what it is sent. */
export type FeedFormat = { file: string; type: string; write: (feed: Feed) => string }

/** When something in the feed changed last; a feed without items has never changed. */
export const lastChange = ({ items }: Feed): Date =>
  new Date(Math.max(0, ...items.map((item) => item.updated.getTime())))
