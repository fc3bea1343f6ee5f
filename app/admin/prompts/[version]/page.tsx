import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PromptDefaultForm } from '@/components/admin/prompt-default-form'
import { PromptReleaseForm } from '@/components/admin/prompt-release-form'
import { PromptWordingText } from '@/components/admin/prompt-wording'
import { Badge } from '@/components/ui/badge'
import { buttonLook } from '@/components/ui/button-look'
import { PageHeading } from '@/components/ui/page-heading'
import { releasesForAdmin } from '@/domain/comparisons/queries'
import { requireRole } from '../../../_boundary/actor'
import { guarded } from '../../../_boundary/guarded'
import { makeDefaultAction, writeReleaseAction } from '../actions'

export const metadata: Metadata = { title: 'A version of the prompts' }

type Props = {
  params: Promise<{ version: string }>
  searchParams: Promise<{ against?: string | string[] }>
}

const wanted = z.coerce.number().int().positive()

export default async function PromptVersionPage({ params, searchParams }: Props) {
  const actor = await requireRole('admin')
  const number = wanted.safeParse((await params).version).data
  const releases = await guarded(releasesForAdmin(actor))
  const release = releases.find(({ version }) => version === number)
  if (!release) notFound()
  const { version, isDefault, note, by } = release
  const other = wanted.safeParse((await searchParams).against).data
  const against = releases.find((one) => one.version === other) ?? null
  const toCompare = releases.filter((one) => one.version === version - 1 || (one.isDefault && !isDefault))
  return (
    <>
      <PageHeading
        title={`Version ${version} of the prompts`}
        intro={
          <>
            <bdi>{note}</bdi> {by ? <bdi>By {by}.</bdi> : null}{' '}
            {isDefault && <Badge tone="ok">Default</Badge>}
          </>
        }
      >
        <Link href="/admin/prompts" prefetch={false} className={buttonLook('quiet')}>
          All versions
        </Link>
      </PageHeading>
      <div className="grid max-w-4xl gap-8">
        <section aria-labelledby="wording" className="grid gap-3">
          <h2 id="wording">{against ? `What changed from version ${against.version}` : 'The wording'}</h2>
          <p className="flex flex-wrap gap-2">
            {against && (
              <Link
                href={`/admin/prompts/${version}`}
                prefetch={false}
                className={buttonLook('secondary', true)}
              >
                Show the wording itself
              </Link>
            )}
            {toCompare
              .filter((one) => one !== against)
              .map((one) => (
                <Link
                  key={one.version}
                  href={`/admin/prompts/${version}?against=${one.version}`}
                  prefetch={false}
                  className={buttonLook('secondary', true)}
                >
                  Show what changed from version {one.version}
                  {one.isDefault && ', the default'}
                </Link>
              ))}
          </p>
          <PromptWordingText release={release} against={against} />
        </section>
        <PromptDefaultForm version={version} isDefault={isDefault} action={makeDefaultAction} />
        <details className="rounded border border-line border-dashed px-4 py-2">
          <summary className="cursor-pointer py-1 font-medium">Write a new version from this one</summary>
          <PromptReleaseForm
            from={{ version, lens: release.lens, front: release.front }}
            action={writeReleaseAction}
          />
        </details>
      </div>
    </>
  )
}
