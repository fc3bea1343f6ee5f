/** Prints rows as columns of equal width, the first row as heading. Long cells are cut at 60 characters. */
export function printTable(rows: string[][]): void {
  const cut = rows.map((row) => row.map((cell) => (cell.length > 60 ? `${cell.slice(0, 59)}…` : cell)))
  const widths = (cut[0] ?? []).map((_, column) => Math.max(...cut.map((row) => (row[column] ?? '').length)))
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  for (const [at, row] of cut.entries()) {
    process.stdout.write(`${line(row)}\n`)
    if (at === 0) process.stdout.write(`${widths.map((width) => '-'.repeat(width)).join('  ')}\n`)
  }
}

/** A share as a whole percentage, or a dash when nothing was measured. */
export const percent = (share: number | null) => (share === null ? '-' : `${Math.round(share * 100)} %`)
