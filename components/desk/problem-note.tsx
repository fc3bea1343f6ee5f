import Link from 'next/link'

/** Says on a brief's page that readers wait for answers about its story. */
export function ProblemNote({ briefId, open }: { briefId: string; open: number }) {
  if (open === 0) return null
  return (
    <p className="rounded bg-warn-soft px-3 py-2 text-warn">
      <Link href={`/desk/problems?brief=${briefId}`} prefetch={false} className="underline">
        {open === 1 ? '1 open problem report' : `${open} open problem reports`}
      </Link>
    </p>
  )
}
