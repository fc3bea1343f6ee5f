import type { GateInput, LensFacts } from '../finding'

/** An invented report about an invented harbour, for tests. */
export const harbourReport = `The Port Commission of Graywater Bay on Tuesday approved a 14 percent rise in berth fees, effective March 1. Commissioner Dana Whitlow said the rise would pay for "a sea wall that should have been built in 1990." Shipping lines paid $1.2 billion in fees last year. The Harbor Workers Alliance, a union with 3,800 members, warned that small carriers could leave for Canada. Luis Ferrand, who runs two ferries to Quill Island, asked for a delay. The Department of Commerce will review the decision within sixty days, and a public hearing is set for May.`

export const household: LensFacts = {
  key: 'household',
  name: 'Household Impact',
  frame: 'What it means for budgets.',
  disclaimer: '',
  disclaimerRequired: false,
  disclaimerShown: '',
  signalWords: ['family', 'price', 'job', 'due process'],
}

/** A lens text as the gates are given one, about the harbour unless the test says otherwise. */
export const aLens = (text: string, more: Partial<GateInput> = {}): GateInput => ({
  text,
  place: 'lens',
  lens: household,
  siblings: [],
  references: [{ snapshotId: 's1', text: harbourReport, language: 'en', hash: 'h1' }],
  contexts: [],
  language: 'en',
  ...more,
})

/** The same source, declared to be in another language. */
export const inChinese = {
  references: [{ snapshotId: 's1', text: '港口费用上涨。', language: 'zh', hash: 'h1' }],
}
