import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const roots = ['app', 'components', 'db', 'domain', 'lib', 'server', 'worker', 'scripts', 'e2e']
const forbiddenNames = /^(utils?|helpers?|services?|managers?|index|common|misc|types|shared)\.(ts|tsx)$/
const longest = { code: 250, test: 400 }

/** What a folder of the newsroom may hold besides its verbs. Whoever adds a line here has thought about it. */
const things: Record<string, string[]> = {
  '': ['command', 'actor', 'errors'],
  audit: ['audit-sentences'],
  briefs: ['front-text', 'brief-view', 'history'],
  gates: ['*'],
  generation: ['claimant'],
  jobs: ['kinds', 'desk-activity'],
  lenses: ['approval', 'fresh-lenses'],
  mail: ['letters'],
  problems: [],
  prompts: ['shipped'],
  settings: ['ai', 'ai-config', 'budget', 'prices'],
  sources: ['import-words'],
  status: [],
  stories: ['address', 'disclosure', 'tags'],
  testing: ['*'],
  topics: [],
  users: [],
}
const verbs = new Set(
  `accept acknowledge add append approve assign attach beat build cancel change check choose claim clear compare create define demand
  disable dismiss draft drop enable end fail find finish forget freeze generate hold insert invite is keep limit list lock make
  mark note omit open order overrule pick publish pull queue read rebase record regenerate reject release remove rename renew reopen replace report
  request reset resolve restore retire retry review revoke roll run save say schedule search send set settle show sign start submit sum sweep take touch translate try
  unlock unschedule unshare use verify watch withdraw write`.split(/\s+/),
)

/** What breaks the closed lists of the architecture, one sentence each. */
export function structureProblems(): string[] {
  const files = roots.flatMap(filesUnder)
  return files.flatMap((file) => [
    ...nameProblems(file),
    ...lengthProblems(file),
    ...domainProblems(file),
    ...actionProblems(file),
    ...writeProblems(file),
  ])
}

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
    return rest[1] === 'testing' || (folder === 'gates' && rest[1] === 'words')
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
  if (verbs.has(name.split('-')[0] ?? '')) return []
  return [`${file}: neither a verb nor on the closed list of domain/${folder}/ (scripts/structure.ts).`]
}

/** An action that is no formAction asks nobody who they are. */
function actionProblems(file: string): string[] {
  const text = read(file)
  if (!/^['"]use server['"]/.test(text)) return []
  return [...text.matchAll(/^export (?!type )(.*)$/gm)]
    .filter(([, what]) => !/^const \w+ = (formAction|openAction)\(/.test(what ?? ''))
    .map(([line]) => `${file}: "${line}" is not a formAction(.`)
}

/** Rows change inside commands, with an audit line. These write without one, for the reason given there. */
const writeAlone = [
  // Heartbeats and expired rows are no news.
  'domain/jobs/beat.ts',
  'domain/jobs/release-lost-jobs.ts',
  'domain/jobs/sweep.ts',
  // A text that is still arriving is no act of anybody.
  'domain/generation/keep-partial.ts',
  // What checks read of a text follows from the text.
  'domain/gates/keep-reading.ts',
  // When a person was last seen is no news either.
  'domain/users/touch-session.ts',
]

function writeProblems(file: string): string[] {
  if (!file.startsWith('domain/') || isTest(file) || file.startsWith('domain/testing/')) return []
  if (writeAlone.includes(file)) return []
  return /\bdb\s*\.(insert|update|delete)\(/.test(read(file))
    ? [`${file}: writes outside a command; see writeAlone in scripts/structure.ts.`]
    : []
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
