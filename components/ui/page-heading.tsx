import type { ReactNode } from 'react'

/** The title of a page, one sentence about it, and what can be done from here. */
export function PageHeading({
  title,
  intro,
  children,
}: {
  title: string
  intro?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-3">
      <div>
        <h1>{title}</h1>
        {intro && <p className="max-w-prose text-muted">{intro}</p>}
      </div>
      {children}
    </div>
  )
}
