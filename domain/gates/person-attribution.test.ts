import { expect, test } from 'vitest'
import { personAttribution } from './person-attribution'
import { aLens, inChinese } from './testing/a-lens'

const found = (text: string, more = {}) => personAttribution(aLens(text, more)).map((one) => one.found)

test.each([
  ['Dana Whitlow believes fees may rise again.', 'Dana Whitlow believes'],
  ['Whitlow has long argued that fees may rise.', 'Whitlow has long argued'],
  ['Commissioner Whitlow would say that families may adapt.', 'Commissioner Whitlow would say'],
  ['According to Luis Ferrand, carriers may leave.', 'According to Luis Ferrand'],
  ['As Ferrand put it, carriers may leave.', 'As Ferrand put it'],
  ['Ferrand’s view may prevail.', 'Ferrand’s view'],
  ['Carriers may leave, warns Ferrand, if fees rise.', 'warns Ferrand'],
  ['Luis Ferrand, who runs two ferries, fears a loss.', 'Luis Ferrand, who runs two ferries, fears'],
  ['Whitlow and Ferrand disagree about the wall.', 'Whitlow and Ferrand disagree'],
  ['Ferrand is said to believe in walls.', 'Ferrand is said to believe'],
  ['Whitlow was quoted as saying no.', 'Whitlow was quoted as saying'],
  ['Carriers may leave after Dana Whitlow warned that fees rise.', 'Dana Whitlow warned'],
  ['Fees may rise, or so says Dana Whitlow, and carriers may leave.', 'says Dana Whitlow'],
  ['Ferrand asked for a delay and argued that fees may rise.', 'Ferrand asked for a delay and argued'],
  ['Ferrand remains skeptical of fees.', 'Ferrand remains skeptical'],
  ['Ferrand voiced concern about fees.', 'Ferrand voiced concern'],
  ['To Ferrand, the wall is late.', 'To Ferrand'],
  ['Grace Okoro thinks the wall may come late.', 'Grace Okoro thinks'],
])('a view is stopped when it is put into a person’s mouth: %s', (text, passage) => {
  expect(found(text)).toContain(passage)
})

test.each([
  'Lawmakers may ask for more, as the request from Luis Ferrand suggests.',
  'Luis Ferrand runs two ferries and asked for a delay.',
  'Whitlow’s decision may be reviewed.',
  'The Harbor Workers Alliance says that carriers may leave.',
  'According to the union, carriers may leave.',
  'Officials said that carriers may leave.',
  'Quill Island says little in winter.',
  'Ferrand wrote to Whitlow about the fees.',
  'Ferrand called a meeting, and a spokesman in Whitlow’s office said little.',
  'Judge Okoro’s opinion may be quoted.',
  'Whitlow is expected to attend.',
  'People near Ferrand believe in walls.',
  'A New Hampshire Republican said little.',
])('acts, offices and unnamed people pass: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('reported speech belongs in a summary and a quick take, not in a headline', () => {
  const text = 'Dana Whitlow said fees would pay for a wall.'
  expect(found(text, { place: 'summary' })).toEqual([])
  expect(found(text, { place: 'money' })).toEqual([])
  expect(found(text, { place: 'headline' })).toHaveLength(1)
})

test('it needs no source that can be read', () => {
  expect(found('Mayor Lin Haoran believes in walls.', inChinese)).toEqual(['Mayor Lin Haoran believes'])
})

test('a firm that is called like two people may say what firms say', () => {
  const source = 'The study, by the engineering firm Hollis Wray & Partners, counted houses.'
  const references = [{ snapshotId: 's', text: source, language: 'en', hash: '' }]
  expect(found('Hollis Wray said its count may change.', { references })).toEqual([])
})

test.each([
  ['Ashdown insists that carriers can wait.', 'Energy Minister Mara Ashdown replied.'],
  ['Ashdown insists that carriers can wait.', 'Town Council President Mara Ashdown replied.'],
  ['Health Secretary Ashdown insists that carriers can wait.', 'Mara Ashdown is health secretary.'],
])('a person whose office has a field is a person: %s', (text, source) => {
  const references = [{ snapshotId: 's', text: source, language: 'en', hash: '' }]
  expect(personAttribution(aLens(text, { references }))).toHaveLength(1)
})

test('a house that is named after an office is nobody', () => {
  const source = 'Ashdown General Hospital and the Ashdown President Hotel closed.'
  const references = [{ snapshotId: 's', text: source, language: 'en', hash: '' }]
  for (const text of [
    'Ashdown General Hospital insists that carriers wait.',
    'Ashdown insists that carriers wait.',
  ])
    expect(personAttribution(aLens(text, { references }))).toEqual([])
})
