import { folderPairs } from './structure/folder-pairs'

/** Prints the pairs of folders in `domain/` that import from each other. */
const pairs = folderPairs()
for (const { folders, values, files } of pairs)
  process.stdout.write(`${folders.join(' and ')}: ${values ? 'values' : 'types only'}, ${files} files\n`)
const byValue = pairs.filter(({ values }) => values).length
process.stdout.write(`${pairs.length} pairs, ${byValue} of them by values\n`)
