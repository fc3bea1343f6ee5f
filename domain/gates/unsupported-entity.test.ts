import { expect, test } from 'vitest'
import { aLens, household, inChinese } from './testing/a-lens'
import { unsupportedEntity } from './unsupported-entity'

const found = (text: string, more = {}) => unsupportedEntity(aLens(text, more)).map((one) => one.found)

test.each([
  ['The Federal Maritime Board may step in.', 'Federal Maritime Board'],
  ['Donna Whitlow may step in.', 'Donna Whitlow'],
  ['Luis Whitlow may step in.', 'Luis Whitlow'],
  ['Carriers may leave for Norway.', 'Norway'],
  ['Norwegian carriers may gain.', 'Norwegian'],
  ['The GBC may step in.', 'GBC'],
  ['Supporters of Lowell Hartnett may object.', 'Lowell Hartnett'],
  ['Luis Ferrand of the Gull Rock Authority may object.', 'Gull Rock Authority'],
  ['The TRY alliance may follow.', 'TRY'],
  ['The EU may follow.', 'EU'],
  ['Carriers based in Oslo-backed firms may gain.', 'Oslo'],
])('a name that the source does not have is found: %s', (text, name) => {
  expect(found(text)).toEqual([name])
})

test.each([
  'Whitlow’s commission may wait, and Ms. Whitlow may explain.',
  'The Commerce Department may review the fees.',
  'The HWA may strike.',
  'Canadian ports may gain, and Ottawa could welcome it.',
  'American carriers may pay more in April, perhaps on a Monday.',
  'Families may pay more. Carriers could leave.',
  'The CEO of a carrier may use AI to plan.',
  'LUÍS Ferrand may ask again.',
  'Graywater Bay residents and Quill Islanders may pay.',
  'Others may wait, and the rest (or most). Ratepayers could leave.',
  'Rezoned land may sell: Latecomers could pay more.',
  'Supporters of Whitlow may object.',
  'Luis Ferrand of Quill Island may object.',
  'The PCGB may wait, and so may the DOC.',
  'A crane of 5 MW may use more kWh, as CCTV shows.',
  'A fee of CHF 40 or 300 NOK may weigh more than KES 2,000.',
  'Unlike Ferrand, carriers may leave.',
  'A Household Impact lens may say little here.',
])('a name in another of its forms passes: %s', (text) => {
  expect(found(text)).toEqual([])
})

const knows = (source: string) => ({
  references: [{ snapshotId: 's', text: source, language: 'en', hash: '' }],
})

test.each([
  ['The IMF may wait.', 'The chief of the International Monetary Fund Programme for Ports spoke.'],
  ['The World Health Organization may wait.', 'Doctors quoted the WHO.'],
  ['The CSA may apply here.', 'The port broke the UK Coastal Safety Act.'],
  ['The BDN may wait.', 'The Banko Dagat ng Norte lends to ports.'],
  ['Vanuatuan carriers may gain.', 'Carriers left for Port Vila.'],
  ['The MoF may wait.', 'The Ministry of Fisheries lends to ports.'],
  ['The 13th Street line may wait.', 'The Thirteenth Street line is late.'],
  ['Ida Huebner may ask.', 'Ida Hübner asked.'],
  ['Ida Hübner may ask.', 'Ida Huebner asked.'],
  ['Fining Ferrand may take a year.', 'Luis Ferrand asked for a delay.'],
  ['The British Parliament may wait.', 'Members of parliament in Britain asked for a delay.'],
])('a name that the source has in another form passes: %s', (text, source) => {
  expect(found(text, knows(source))).toEqual([])
})

test.each([
  [
    'The British Theatre may wait.',
    'A Dutch theatre lent its stage to a choir from Britain.',
    'British Theatre',
  ],
  ['The IMF may wait.', 'The monetary fund of the port is small.', 'IMF'],
  ['The CSA may wait.', 'The port broke the Western Coastal Safety Act.', 'CSA'],
  ['Ida Huebsch may ask.', 'Ida Hübner asked.', 'Ida Huebsch'],
  ['The 14th Street line may wait.', 'The Thirteenth Street line is late.', '14th Street'],
  ['Sterling Ferrand may ask.', 'Luis Ferrand asked for a delay.', 'Sterling Ferrand'],
])('a name that only looks like one of the source is found: %s', (text, source, name) => {
  expect(found(text, knows(source))).toEqual([name])
})

test('an abbreviation of a part of a name is not the name', () => {
  const source = 'The United States International Trade Commission will hold a hearing.'
  const references = [{ snapshotId: 's', text: source, language: 'en', hash: '' }]
  expect(found('The ITC may wait.', { references })).toEqual(['ITC'])
  expect(found('The USITC may wait.', { references })).toEqual([])
})

test('an unknown place is a warning, an unknown person or body a blocker', () => {
  const severities = unsupportedEntity(aLens('Norway may gain, and Helga Brandt may step in.'))
  expect(severities.map(({ severity }) => severity)).toEqual(['warning', 'blocker'])
})

test('a topic context can bear a name out', () => {
  expect(found('Norway may gain.', { contexts: ['Norway builds many ferries.'] })).toEqual([])
})

test('with a source in another language nothing is compared', () => {
  expect(found('Norway may gain.', inChinese)).toEqual([])
})

test('a headline in capitals names only what is known to be a name', () => {
  expect(found('HARBOUR FEES MAY RISE AGAIN IN SPRING', { place: 'headline' })).toEqual([])
  expect(found('Harbour Fees May Rise Again In Norway', { place: 'headline' })).toEqual(['Norway'])
})

test('a lens may call itself by its name, also when that begins with a country', () => {
  const lens = { ...household, name: 'America First View' }
  expect(unsupportedEntity(aLens('For America First View, the fees matter.', { lens }))).toEqual([])
})
