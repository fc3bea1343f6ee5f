import type { Metadata } from 'next'
import type { ReactNode } from 'react'

/** Every page is rendered at its request: the nonce of the content security policy differs each time. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: 'Lensroom', template: '%s · Lensroom' },
  icons: { icon: '/favicon.svg' },
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
