import type { ReactNode } from 'react'

type Props = {
  caption: string
  head: readonly string[]
  children: ReactNode
  /** Rows become blocks on a narrow screen, for tables that hold forms. */
  stacks?: boolean
}

const stacked = 'max-md:[&_thead]:sr-only max-md:[&_:is(tbody,tr,td)]:block max-md:[&_td]:w-full'

/** A table that can be scanned; it scrolls by itself on a narrow screen. */
export function Table({ caption, head, children, stacks = false }: Props) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="overflow-x-auto rounded border border-line bg-surface"
    >
      <table className={`w-full border-collapse text-left ${stacks ? stacked : ''}`}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-line border-b text-muted text-sm">
            {head.map((title) =>
              title ? (
                <th key={title} scope="col" className="whitespace-nowrap px-3 py-2 font-medium">
                  {title}
                </th>
              ) : (
                // The column of what can be done needs no name.
                <td key="unnamed" />
              ),
            )}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </section>
  )
}

/** A cell with the table's spacing. */
export function Cell({ children, className = '' }: { children?: ReactNode; className?: string }) {
  return <td className={`px-3 py-2 align-top ${className}`}>{children}</td>
}
