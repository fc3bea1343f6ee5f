import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  compress: false,
  // Metadata stands in the head for every reader: nothing is streamed after the shell of a page.
  htmlLimitedBots: /.*/,
  // Hints such as the type to load first stand in the page, which is what the gateway remembers, not in a header.
  reactMaxHeadersLength: 0,
  typedRoutes: true,
  /** Types are checked by `npm test`; checking them again would double the time of a first start. */
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // Pages are loaded when they are first asked for: the memory belongs to finished pages.
  experimental: { preloadEntriesOnStart: false },
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  serverExternalPackages: [
    'pg',
    'pino',
    '@node-rs/argon2',
    'graphile-worker',
    'linkedom',
    'wink-nlp',
    'wink-eng-lite-web-model',
    'undici',
    'nodemailer',
  ],
  turbopack: { root: import.meta.dirname },
}

export default config
