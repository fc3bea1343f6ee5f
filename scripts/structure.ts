import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderPairs } from './structure/folder-pairs'

const roots = ['app', 'components', 'db', 'domain', 'lib', 'server', 'worker', 'scripts', 'e2e']
const forbiddenNames = /^(utils?|helpers?|services?|managers?|index|common|misc|types|shared)\.(ts|tsx)$/
const longest = { code: 250, test: 400 }

/** What a folder of the newsroom may hold apart from its verbs. Think before adding a line here. */
const things: Record<string, string[]> = {
  '': ['command', 'actor', 'errors', 'front-text', 'text'],
  audit: ['audit-sentences'],
  briefs: ['front-draft'],
  comparisons: [],
  // What differs between a sentence and its passage.
  differences: ['difference', 'pair'],
  gates: [
    ...['ai-boilerplate', 'injection-echo', 'invented-quote', 'length', 'lens-duplicate', 'loaded-language'],
    ...[
      'missing-disclaimer',
      'off-frame',
      'overclaim',
      'person-attribution',
      'readability',
      'unsupported-entity',
    ],
    ...['unsupported-number', 'verbatim-overlap', 'finding', 'balance', 'ledger', 'likeness', 'not-checked'],
    ...['obeyed-demands', 'watchwords', 'read-text'],
  ],
  generation: ['attempt', 'claimant'],
  // Nobody acts when a lease is renewed.
  jobs: ['kinds', 'desk-activity', 'release-lost-jobs'],
  lenses: ['approval'],
  library: ['definition', 'fresh-lenses'],
  mail: ['letters'],
  problems: [],
  prompts: ['shipped', 'wording'],
  publication: [
    'account-of-front',
    'account-of-lenses',
    'account-of-passages',
    'account-of-text',
    'brief-view',
    'history',
  ],
  reading: [
    ...[
      'currency-codes',
      'english',
      'fold',
      'kept-words',
      'known-names',
      'normalise',
      'number-words',
      'quantity',
    ],
    ...['remembered', 'same-family', 'squeeze', 'unit-names', 'word-forms'],
  ],
  review: ['material', 'notes'],
  settings: ['ai', 'ai-config', 'budget', 'prices'],
  sources: [],
  status: [],
  // What a story looks like without a text; nothing is written.
  stories: ['address', 'disclosure', 'older-ledger', 'tags', 'omit-pulled', 'take-out'],
  testing: ['*'],
  topics: [],
  // Counts the tries and hands on to send-reset-link.
  users: ['request-reset'],
  // What people read, one file for each part of the newsroom.
  words: [
    ...[
      'briefs',
      'checks',
      'failures',
      'front-text',
      'lenses',
      'people',
      'problems',
      'prompts',
      'publishing',
    ],
    ...['refusals', 'review', 'settings', 'sign-in', 'sources', 'stories'],
  ],
}
const words = (list: string) => new Set(list.split(/\s+/))

/** What people and jobs do to the newsroom. A file of such a name holds a command, or hands its work to one. */
const acts = words(
  `accept acknowledge add approve assign attach cancel change create define disable dismiss draft drop enable generate hold
  invite make note omit overrule publish pull regenerate reject release remove rename replace report request reset restore
  retire review revoke roll save schedule send set settle show start submit take translate unlock unschedule use withdraw`,
)
/** What reads, works something out, or is one step in the transaction of a command. */
const otherVerbs = words(
  `append beat build check choose claim compare count end fail find finish freeze insert is join keep lend limit list lock mark
  open order pick propose queue read record renew reopen retry run say scan search sign spread sum sweep touch verify watch
  write`,
)
const holdsCommand = /\bcommand(<[^>]*>)?\(|\b(runAttempt|runLens|startCommand)\b/

/** What breaks the closed lists of the architecture, one sentence each. */
export function structureProblems(): string[] {
  const files = roots.flatMap(filesUnder)
  return [
    ...pairProblems(),
    ...files.flatMap((file) => [
      ...nameProblems(file),
      ...lengthProblems(file),
      ...domainProblems(file),
      ...actionProblems(file),
      ...writeProblems(file),
      ...wordsProblems(file),
    ]),
  ]
}

/** Two folders that need each other are really one, or one of them holds something that belongs in a third. */
const pairProblems = () =>
  folderPairs().map(
    ({ folders: [one, other] }) =>
      `domain/${one} and domain/${other} import from each other (scripts/import-pairs.ts).`,
  )

function nameProblems(file: string): string[] {
  const name = file.split('/').at(-1) ?? ''
  return forbiddenNames.test(name)
    ? [`${file}: this name says nothing; name the file after what it does.`]
    : []
}

function lengthProblems(file: string): string[] {
  if (file.startsWith('scripts/demo/content/')) return []
  const lines = read(file).split('\n').length
  const limit = isTest(file) ? longest.test : longest.code
  return lines > limit ? [`${file}: ${lines} lines; ${limit} is the limit.`] : []
}

function domainProblems(file: string): string[] {
  const [root, ...rest] = file.split('/')
  if (root !== 'domain' || isTest(file)) return []
  const [folder, base] = rest.length === 1 ? ['', rest[0]] : [rest[0] ?? '', rest[1]]
  const name = base?.replace(/\.ts$/, '') ?? ''
  const allowed = things[folder]
  if (rest.length > 2)
    return rest[1] === 'testing' ||
      (['differences', 'gates', 'reading'].includes(folder) && rest[1] === 'words')
      ? []
      : [`${file}: folders of the newsroom hold files, not folders.`]
  if (!allowed)
    return [`${file}: ${folder} is not a noun of the newsroom yet; add it to scripts/structure.ts.`]
  const nouns = [
    folder,
    folder.replace(/ies$/, 'y'),
    folder.replace(/(?<=ss|s)es$|s$/, ''),
    'policy',
    'schema',
    'queries',
  ]
  if (allowed.includes('*') || allowed.includes(name) || nouns.includes(name)) return []
  const verb = name.split('-')[0] ?? ''
  if (acts.has(verb))
    return holdsCommand.test(read(file))
      ? []
      : [`${file}: "${verb}" is an act, and the file holds no command.`]
  if (otherVerbs.has(verb)) return []
  return [`${file}: neither a verb nor on the closed list of domain/${folder}/ (scripts/structure.ts).`]
}

/** An action that isn't a formAction doesn't check who is asking. */
function actionProblems(file: string): string[] {
  const text = read(file)
  if (!/^['"]use server['"]/.test(text)) return []
  return [...text.matchAll(/^export (?!type )(.*)$/gm)]
    .filter(([, what]) => !/^const \w+ = (formAction|openAction)\(/.test(what ?? ''))
    .map(([line]) => `${file}: "${line}" is not a formAction(.`)
}

/** Rows change inside commands, with an audit line. These write without one, for the reason given there. */
const writeAlone = [
  // Heartbeats and expired rows aren't worth an audit line.
  'domain/jobs/beat.ts',
  'domain/jobs/release-lost-jobs.ts',
  'domain/publication/sweep.ts',
  // A text that is still arriving isn't anybody's act.
  'domain/generation/keep-partial.ts',
  // What checks read in a text follows from the text.
  'domain/sources/keep-reading.ts',
  // When a person was last seen isn't worth one either.
  'domain/users/touch-session.ts',
]

function writeProblems(file: string): string[] {
  if (!file.startsWith('domain/') || isTest(file) || file.startsWith('domain/testing/')) return []
  if (writeAlone.includes(file)) return []
  return /\bdb\s*\.(insert|update|delete)\(/.test(read(file))
    ? [`${file}: writes outside a command; see writeAlone in scripts/structure.ts.`]
    : []
}

/** A copy editor can read a words file by itself: it takes plain values, and nothing of other folders. */
function wordsProblems(file: string): string[] {
  if (!file.startsWith('domain/words/') || isTest(file)) return []
  return [...read(file).matchAll(/ from '((?!\.\/)[^']+)'/g)].map(([, path]) => `${file}: imports ${path}.`)
}

function filesUnder(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return /\.(ts|tsx)$/.test(entry.name) ? [path] : []
  })
}

const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file)
const read = (file: string) => readFileSync(file, 'utf8')
