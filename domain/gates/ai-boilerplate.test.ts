import { expect, test } from 'vitest'
import { aiBoilerplate } from './ai-boilerplate'
import { aLens } from './testing/a-lens'

const fires = (text: string) => aiBoilerplate(aLens(text)).length > 0

test.each([
  'As an AI language model, I cannot say what families may pay.',
  'I’m sorry, but I can’t help with this story.',
  'Sure! Here is the lens: families may pay more.',
  'Here is the revised version you asked for: families may pay more.',
  'Here is a calmer take with the changes made: families may pay more.',
  'Here’s a short summary in plain words:\nFamilies may pay more.',
  'Families in [insert city] may pay more.',
  'Families in {{city}} may pay XX percent more.',
  '{"text": "Families may pay more."}',
  '```json\nFamilies may pay more.\n```',
  '<article>Families may pay more.</article>',
  'Families may pay $5, wait, that should be $6, more.',
  'Families may pay more. Let me know if you want it shorter.',
  'Families may pay more (23 words).',
  'Based on the provided article, families may pay more.',
])('what a machine or an unfinished draft leaves is stopped: %s', (text) => {
  expect(fires(text)).toBe(true)
})

test.each([
  'A language model that anyone can download may help families.',
  'As an AI company grows, families may see new jobs.',
  'Families may have to wait. Carriers could strike that bargain.',
  'Here is the problem that families may face: fees.',
  'Here is a brief history of the port: fees rose.',
  'Here is one take on the fees: families may pay.',
  'Here is a summary of the ruling that families may want: fees rise.',
  'Families may read it. Here is a version of events that ports could dispute: fees fell.',
  'Officials [at the port] may agree, and families could pay.',
  'Of course families may pay more, and certainly not less.',
  'Assistants at the port may lose their jobs.',
])('the same words in ordinary use pass: %s', (text) => {
  expect(fires(text)).toBe(false)
})
