/** The pages that show this one story. A command that changes it names this tag in `changed`. */
export const storyTag = (slug: string) => `story:${slug}`

/** Every page that lists stories: front page, topics, lenses, feeds, sitemap; and story pages, which list related ones. */
export const indexTag = 'index'

/** Every public page: for a changed setting. */
export const siteTag = 'site'
