import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export type FolderPair = {
  folders: [string, string]
  /** Whether both import more than types from each other. */
  values: boolean
  /** How many files import across, in both directions. */
  files: number
}

const importLine = /^import (type )?([\s\S]*?) from '([^']+)'/gm

/** The pairs of folders under `root` that import from each other, tests apart. Folders named in `without` don't count. */
export function folderPairs(root = 'domain', without: readonly string[] = ['testing']): FolderPair[] {
  const arrows = new Map<string, { values: boolean; files: Set<string> }>()
  for (const file of filesUnder(root)) {
    for (const { to, values } of importsOf(file, root)) {
      const from = folderOf(file, root)
      if (from === null || from === to || without.includes(from) || without.includes(to)) continue
      const arrow = arrows.get(`${from} ${to}`) ?? { values: false, files: new Set() }
      arrow.values ||= values
      arrow.files.add(file)
      arrows.set(`${from} ${to}`, arrow)
    }
  }
  return [...arrows].flatMap(([names, arrow]) => {
    const [from = '', to = ''] = names.split(' ')
    const back = arrows.get(`${to} ${from}`)
    if (!back || from > to) return []
    const values = arrow.values && back.values
    return [{ folders: [from, to], values, files: arrow.files.size + back.files.size } satisfies FolderPair]
  })
}

/** Which folders a file imports from, and whether more than types. */
function importsOf(file: string, root: string): { to: string; values: boolean }[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(importLine)].flatMap(([, type, names = '', path = '']) => {
    const target = path.startsWith('@/')
      ? path.slice(2)
      : path.startsWith('.')
        ? normalize(join(dirname(file), path))
        : ''
    const to = target.startsWith(`${root}/`) ? folderOf(target, root) : null
    if (to === null) return []
    const inBraces = names
      .replace(/[{}\n]/g, ' ')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    return [{ to, values: !type && inBraces.some((name) => !name.startsWith('type ')) }]
  })
}

/** The folder right under the root, or null for a file in the root itself. */
function folderOf(path: string, root: string): string | null {
  const parts = path.slice(root.length + 1).split('/')
  return parts.length > 1 ? (parts[0] ?? null) : null
}

const filesUnder = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : []
  })
