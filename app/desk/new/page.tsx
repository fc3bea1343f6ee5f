import type { Metadata } from 'next'
import { requireActor } from '@/app/_boundary/actor'
import { NewBriefForm } from '@/components/desk/new-brief-form'
import { PageHeading } from '@/components/ui/page-heading'
import { importAction, startAction } from './actions'

export const metadata: Metadata = { title: 'Start a brief' }

export default async function NewBriefPage() {
  await requireActor()
  return (
    <>
      <PageHeading
        title="Start a brief"
        intro="A brief sums up somebody else’s reporting. Give the article it rests on; its text is kept, so that lenses and checks can use it."
      />
      <NewBriefForm read={importAction} start={startAction} />
    </>
  )
}
