import localFont from 'next/font/local'

/** For reading. Not preloaded, which would hold up the words on a slow line; `stand-in` faces of site.css fill in. */
const serif = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--source-serif',
  weight: '200 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

/** Names such as Łódź; fetched only by a page that holds such a letter. */
const serifMore = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  variable: '--source-serif-more',
  weight: '200 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20C4' }],
})

/** For labels and what is said about a text; if it is late, the system font stays, so nothing moves. */
const sans = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--inter',
  weight: '100 900',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
})

/** The classes that make the type of the readers' site known below an element. */
export const siteFonts = `${serif.variable} ${serifMore.variable} ${sans.variable}`
