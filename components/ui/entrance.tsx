import type { ReactNode } from 'react'

/** The page of somebody who is not signed in: the site's name, a title, one form. */
export function Entrance({
  siteName,
  title,
  children,
}: {
  siteName: string
  title: string
  children: ReactNode
}) {
  return (
    <main id="main" className="mx-auto grid w-full max-w-md gap-5 px-4 py-12">
      <p className="font-semibold text-muted">
        <bdi>{siteName}</bdi>
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  )
}
