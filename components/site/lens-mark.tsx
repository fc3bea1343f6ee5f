import type { ReactNode } from 'react'

/** The mark of a lens: its own shape in addition to its color. It says nothing that the name next to it doesn't. */
export function LensMark({ lensKey }: { lensKey: string }) {
  return (
    <svg className={`mark hue-${lensKey}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      {shapes[lensKey] ?? <circle cx="12" cy="12" r="8" />}
    </svg>
  )
}

const shapes: Record<string, ReactNode> = {
  household: <path d="M12 3 3 10.5V21h18V10.5z" />,
  'america-first': <path d="M5 2h2v20H5zM9 4h11l-3 4.5 3 4.5H9z" />,
  institutional: <path d="M12 2 3 7v2h18V7zM5 11h3v7H5zm5.5 0h3v7h-3zM16 11h3v7h-3zM3 20h18v2H3z" />,
  'civil-liberties': <path d="M3 4h18v13h-8l-5 5v-5H3z" />,
  'national-security': <path d="M12 2 4 5v7c0 5 3.5 8.5 8 10 4.5-1.5 8-5 8-10V5z" />,
  adversary: <path d="M12 3a9 9 0 0 0 0 18zm2 0v2a7 7 0 0 1 0 14v2a9 9 0 0 0 0-18z" />,
}
