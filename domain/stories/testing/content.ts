import type { StoryContent, StoryLens, TextProvenance } from '../story'

/** The record of a model's text that an editor left unchanged. */
export const modelProvenance: TextProvenance = {
  origin: 'model',
  changedShare: 0,
  reviewedAt: '2026-11-20T09:30:00.000Z',
  reviewedBySecondPerson: true,
  notChecked: null,
  model: 'model-x',
  provider: 'openai',
  promptVersion: 1,
  generatedAt: '2026-11-20T09:00:00.000Z',
  acknowledged: [],
}

/** A lens that readers see. */
export const shownLens = (over: Partial<StoryLens> = {}): StoryLens => ({
  key: 'household',
  name: 'Household Impact',
  frame: 'What it means for family budgets.',
  disclaimer: '',
  state: 'shown',
  reason: '',
  decidedAt: '2026-11-20T09:30:00.000Z',
  body: 'Fares may rise.',
  record: modelProvenance,
  ...over,
})

/** A whole story, changed in what a test is about. */
export const aContent = (over: Partial<StoryContent> = {}): StoryContent => ({
  headline: 'Harbour ferry fares go up in spring',
  summary: 'The ferry company raises its fares in March.',
  whyItMatters: 'Nine thousand people cross every day.',
  quickTakes: [
    { label: 'Money Angle', text: 'A pass costs more.' },
    { label: 'Market Impact', text: null },
  ],
  topics: [{ slug: 'transport', name: 'Transport' }],
  sources: [
    {
      kind: 'article',
      publisher: 'The Quay Courier',
      title: 'Ferry fares to rise',
      author: 'R. Penhale',
      url: 'https://quay-courier.example/ferry',
      publishedAt: '2026-11-19T06:00:00.000Z',
      readAt: '2026-11-19T08:00:00.000Z',
      language: 'en',
      snapshotHash: 'a'.repeat(64),
    },
  ],
  front: modelProvenance,
  lenses: [shownLens()],
  perspectivesToFollow: false,
  responsible: 'Ines Okafor',
  language: 'en',
  ...over,
})
