import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  compress: false,
  typedRoutes: true,
  reactStrictMode: true,
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
