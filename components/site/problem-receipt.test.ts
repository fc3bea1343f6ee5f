import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { untouched } from '@/components/ui/form-state'
import type { Receipt } from '@/domain/problems/problem'
import { ProblemForm } from './problem-form'
import { ProblemReceipt } from './problem-receipt'

const payload = '</textarea><script>window.PWNED=1</script><img src=x onerror=alert(1)>'

const aReceipt = (over: Partial<Receipt> = {}): Receipt => ({
  kind: 'fact',
  passage: payload,
  words: payload,
  state: 'open',
  answer: '',
  answeredAt: null,
  createdAt: new Date('2026-03-04T09:00:00Z'),
  dueAt: new Date('2026-03-07T09:00:00Z'),
  story: { slug: 'ferry', headline: 'Ferry fares go up' },
  correction: null,
  byMail: false,
  ...over,
})

const receipt = (over: Partial<Receipt> = {}) =>
  renderToStaticMarkup(createElement(ProblemReceipt, { receipt: aReceipt(over) }))

const formWith = (passage: string) =>
  renderToStaticMarkup(
    createElement(ProblemForm, { action: async () => untouched, slug: 'ferry', version: 3, passage }),
  )

describe('the form', () => {
  test('takes a passage over as text, whatever it looks like', () => {
    const html = formWith(payload)
    expect(html).not.toContain('<script>window')
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;script&gt;')
  })

  test('names every field and hides the trap from people who listen', () => {
    const html = formWith('')
    for (const id of ['passage', 'words', 'email'])
      expect(html).toMatch(new RegExp(`<label for="${id}">[^<]+</label>`))
    expect(html).toMatch(/aria-hidden="true"><label>Leave this empty<input tabindex="-1"/i)
    expect(html).not.toContain('style=')
  })
})

describe('the receipt', () => {
  test('says what was sent, as text, and until when the newsroom means to answer', () => {
    const html = receipt()
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<img')
    expect(html).toContain('means to answer by <time dateTime="2026-03-07T09:00:00.000Z"')
  })

  test('leads to the correction that the report led to', () => {
    const at = new Date('2026-03-05T09:00:00Z')
    const correction = { number: 2, note: 'The fare is 54 euros.', at }
    const html = receipt({ state: 'corrected', answeredAt: at, correction })
    expect(html).toContain('Led to correction 2')
    expect(html).toContain('<a href="/stories/ferry#correction-2">Correction 2</a>')
  })

  test('keeps the earlier answer of a report that was opened again', () => {
    const html = receipt({ answeredAt: new Date('2026-03-05T09:00:00Z'), answer: 'We asked them.' })
    expect(html).toContain('The newsroom looks at it again')
    expect(html).toContain('What we wrote before:')
  })

  test('names no story that was withdrawn', () => {
    expect(receipt({ story: null })).toContain('A story that was withdrawn since.')
  })
})
