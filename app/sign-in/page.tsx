import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Entrance } from '@/components/ui/entrance'
import { readSettings } from '@/domain/settings/queries'
import { optionalActor } from '../_boundary/actor'
import { paths } from '../_boundary/paths'
import { safeTarget } from '../_boundary/safe-target'
import { signInAction } from './actions'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  if (await optionalActor()) redirect(paths.desk())
  const { siteName } = await readSettings()
  const { callbackUrl, error, done } = await searchParams
  const [asked] = [callbackUrl].flat()
  return (
    <Entrance siteName={siteName} title="Sign in">
      {error && (
        <p role="alert" className="rounded bg-danger-soft px-3 py-2 text-danger">
          The address or the password is not right.
        </p>
      )}
      {done === 'password' && (
        <p role="status" className="rounded bg-ok-soft px-3 py-2 text-ok">
          The new password is set. Sign in with it.
        </p>
      )}
      <SignInForm action={signInAction} target={safeTarget(asked)} />
      <p>
        <Link href="/reset" prefetch={false} className="text-accent underline">
          Forgotten the password?
        </Link>
      </p>
    </Entrance>
  )
}
