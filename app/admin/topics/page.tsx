import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { SubmitButton } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice-field'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { TextArea, TextField } from '@/components/ui/text-field'
import { allTopics } from '@/domain/topics/queries'
import type { Topic } from '@/domain/topics/topic'
import { requireRole } from '../../_boundary/actor'
import { guarded } from '../../_boundary/guarded'
import { addTopicAction, saveTopicAction } from './actions'

export const metadata: Metadata = { title: 'Topics' }

export default async function TopicsPage() {
  const topics = await guarded(allTopics(await requireRole('admin')))
  return (
    <>
      <PageHeading
        title="Topics"
        intro="Readers find stories under them. An address is for good; a topic that is not offered any more keeps its page."
      />
      <div className="grid max-w-3xl gap-8">
        <section aria-labelledby="add" className="grid gap-3">
          <h2 id="add">Add a topic</h2>
          <ActionForm action={addTopicAction} label="Add a topic">
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField label="Name" name="name" hint="As readers see it." />
              <TextField label="Address" name="slug" hint="Empty: made from the name." />
            </div>
            <TextArea
              label="Context"
              name="context"
              hint="A sentence or two that readers see above the stories."
            />
            <div>
              <SubmitButton pending="Adding…">Add topic</SubmitButton>
            </div>
          </ActionForm>
        </section>
        <section aria-labelledby="all" className="grid gap-3">
          <h2 id="all">All topics</h2>
          {topics.length === 0 && <EmptyState title="No topics yet.">Add the first one above.</EmptyState>}
          {topics.map((topic) => (
            <TopicForm key={topic.id} topic={topic} />
          ))}
        </section>
      </div>
    </>
  )
}

function TopicForm({ topic }: { topic: Topic }) {
  return (
    <details className="rounded border border-line bg-surface px-4 py-2">
      <summary className="cursor-pointer py-1">
        <bdi className="font-medium">{topic.name}</bdi>{' '}
        <span className="text-muted text-sm">/topics/{topic.slug}</span>{' '}
        {!topic.active && <Badge>Not offered</Badge>}
      </summary>
      <ActionForm
        action={saveTopicAction}
        className="grid gap-3 py-3"
        label={`Topic ${topic.name}`}
        message="below"
      >
        <input type="hidden" name="topicId" value={topic.id} />
        <TextField label="Name" name="name" defaultValue={topic.name} />
        <TextArea label="Context" name="context" defaultValue={topic.context} />
        <TextField
          label="Place in the list"
          name="position"
          inputMode="numeric"
          defaultValue={String(topic.position)}
        />
        <Checkbox
          label="Offered for new briefs"
          name="active"
          defaultChecked={topic.active}
          hint="Its page and its stories stay either way."
        />
        <div>
          <SubmitButton pending="Saving…">Save topic</SubmitButton>
        </div>
      </ActionForm>
    </details>
  )
}
