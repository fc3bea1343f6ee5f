import { cache } from 'react'
import { readSettings } from '@/domain/settings/queries'
import { publishedStory, tombstone } from '@/domain/stories/queries'

/** The settings of the site, read once a request. */
export const site = cache(() => readSettings())

/** The story at a slug, read once a request for the page and its metadata. */
export const storyAt = cache(publishedStory)

/** The tombstone at a slug, read once a request. */
export const tombstoneAt = cache(tombstone)
