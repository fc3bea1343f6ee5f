import { expect, test } from 'vitest'
import { aLens, harbourReport } from './testing/a-lens'
import { verbatimOverlap } from './verbatim-overlap'

const severities = (text: string) => verbatimOverlap(aLens(text)).map(({ severity }) => severity)
const longTail =
  'which is one of several things that families may want to weigh before they judge the plan, since prices could move for other reasons too'

test('ten words taken over are stopped, and the passage of the source is shown', () => {
  const [finding] = verbatimOverlap(
    aLens(`Some fear that the decision within sixty days and a public hearing is set for May, ${longTail}.`),
  )
  expect(finding).toMatchObject({
    severity: 'blocker',
    found: 'the decision within sixty days and a public hearing is set for May',
  })
  const { start, end } = finding?.sourceSpan ?? { start: 0, end: 0 }
  expect(harbourReport.slice(start, end)).toBe(
    'the decision within sixty days, and a public hearing is set for May',
  )
})

test('eight words taken over are a warning', () => {
  expect(
    severities(
      `It may be that fees last year were a sea wall, yet shipping lines paid and small carriers could leave, ${longTail}.`,
    ),
  ).toEqual([])
  expect(severities(`Perhaps within sixty days and a public hearing is near, ${longTail}.`)).toEqual([
    'warning',
  ])
})

test('a short text that is a quarter copied is stopped', () => {
  expect(severities('Within sixty days, and a public hearing is near.')).toEqual(['blocker'])
})

test('names and quotations do not count as copying', () => {
  expect(severities(`The Port Commission of Graywater Bay on Tuesday may wait, ${longTail}.`)).toEqual([])
  expect(severities(`It may be "a sea wall that should have been built in 1990", ${longTail}.`)).toEqual([])
})

test('a copy in capitals is a copy, although capitals would make it a name from end to end', () => {
  const copied =
    'SHIPPING LINES PAID FEES, AND SMALL CARRIERS COULD LEAVE FOR CANADA. LUIS FERRAND, WHO RUNS TWO FERRIES TO QUILL ISLAND, ASKED FOR A DELAY.'
  expect(verbatimOverlap(aLens(copied)).length).toBeGreaterThan(0)
})
