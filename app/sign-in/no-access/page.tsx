import type { Metadata } from 'next'
import Link from 'next/link'
import { Entrance } from '@/components/ui/entrance'
import { readSettings } from '@/domain/settings/queries'

export const metadata: Metadata = { title: 'Not for your role', robots: { index: false } }

export default async function NoAccessPage() {
  const { siteName } = await readSettings()
  return (
    <Entrance siteName={siteName} title="Your role does not allow this">
      <p>This page is for other roles of the newsroom. An admin can change yours.</p>
      <p>
        <Link href="/desk" prefetch={false} className="text-accent underline">
          Back to the desk
        </Link>
      </p>
    </Entrance>
  )
}
