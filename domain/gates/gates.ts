export type Severity = 'blocker' | 'warning' | 'note'

type GateRule = {
  /** In plain words, for the desk. */
  title: string
  severities: readonly Severity[]
  /** Whether an editor may overrule a blocker of this gate with a reason. */
  overrulable: boolean
  /** Where it is asked: lenses only, or the front text too. Attribution leaves out summary and quick takes. */
  scope: 'lens' | 'everywhere' | 'lens, headline and why it matters'
}

/** Every gate with what it may say, where it is asked, and whether a person may overrule it. */
export const gateTable = {
  person_attribution: {
    title: 'A view is put into a person’s mouth',
    severities: ['blocker'],
    overrulable: true,
    scope: 'lens, headline and why it matters',
  },
  invented_quote: {
    title: 'The quotation is not in the source',
    severities: ['blocker'],
    overrulable: false,
    scope: 'everywhere',
  },
  unsupported_number: {
    title: 'The number is not in the source',
    severities: ['blocker'],
    overrulable: true,
    scope: 'everywhere',
  },
  unsupported_entity: {
    title: 'The name is not in the source',
    severities: ['blocker', 'warning'],
    overrulable: true,
    scope: 'everywhere',
  },
  verbatim_overlap: {
    title: 'The words are the source’s own',
    severities: ['blocker', 'warning'],
    overrulable: true,
    scope: 'everywhere',
  },
  missing_disclaimer: {
    title: 'The disclaimer is missing',
    severities: ['blocker'],
    overrulable: false,
    scope: 'lens',
  },
  ai_boilerplate: {
    title: 'Text of a machine, not of the newsroom',
    severities: ['blocker'],
    overrulable: false,
    scope: 'everywhere',
  },
  injection_echo: {
    title: 'An instruction to a model',
    severities: ['blocker'],
    overrulable: false,
    scope: 'everywhere',
  },
  length: {
    title: 'Too short or too long',
    severities: ['blocker', 'note'],
    overrulable: false,
    scope: 'lens',
  },
  overclaim: {
    title: 'More certain than the source',
    severities: ['warning'],
    overrulable: true,
    scope: 'lens',
  },
  lens_duplicate: {
    title: 'Two lenses say the same',
    severities: ['warning', 'blocker'],
    overrulable: false,
    scope: 'lens',
  },
  off_frame: { title: 'Off the lens’s frame', severities: ['note'], overrulable: true, scope: 'lens' },
  loaded_language: { title: 'Loaded words', severities: ['note'], overrulable: true, scope: 'lens' },
  readability: { title: 'Hard to read', severities: ['note'], overrulable: true, scope: 'lens' },
} as const satisfies Record<string, GateRule>
