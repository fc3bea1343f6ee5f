import { expect, test } from 'vitest'
import { Forbidden } from '../errors'
import { aPerson } from '../testing/newsroom'
import { addTopic } from './add-topic'
import { activeTopics, allTopics } from './queries'
import { saveTopic } from './save-topic'

const topic = { name: 'Öffentlicher Verkehr', slug: '', context: 'Buses and trains.' }

test('an admin adds a topic whose address is made of its name, once', async () => {
  const admin = await aPerson('admin')
  expect(await addTopic(admin, topic)).toMatchObject({ ok: true, value: { slug: 'offentlicher-verkehr' } })
  expect(await addTopic(admin, topic)).toMatchObject({ reason: 'slug_taken' })
  expect(await addTopic(admin, { ...topic, name: 'New' })).toMatchObject({ reason: 'slug_reserved' })
  expect(await addTopic(admin, { ...topic, name: '東京' })).toMatchObject({ reason: 'no_slug' })
})

test('a topic that is not offered any more is still known to admins', async () => {
  const admin = await aPerson('admin')
  const added = await addTopic(admin, { ...topic, name: 'Housing' })
  if (!added.ok) throw new Error(added.reason)
  const { topicId } = added.value
  await saveTopic(admin, { topicId, name: 'Homes', context: '', position: 3, active: false })
  expect((await activeTopics()).map(({ id }) => id)).not.toContain(topicId)
  expect(await allTopics(admin)).toContainEqual(
    expect.objectContaining({ id: topicId, name: 'Homes', slug: 'housing' }),
  )
})

test('topics are not for writers to change', async () => {
  const writer = await aPerson('writer')
  await expect(addTopic(writer, topic)).rejects.toBeInstanceOf(Forbidden)
  await expect(allTopics(writer)).rejects.toBeInstanceOf(Forbidden)
})
