import { readFileSync } from 'node:fs'

/** The rows of an oracle's CSV file by column; an empty cell is an empty text. */
export function rowsOf(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(`./oracles/${file}`, import.meta.url), 'utf8')
  const [head = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')))
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

/** How many rows have each text in a column, aligned with `scale`. */
export const countsOf = (
  rows: Record<string, string>[],
  column: string,
  scale: readonly string[],
): number[] => scale.map((value) => rows.filter((row) => row[column] === value).length)

/** The whole numbers from one to the other, as texts. */
export const textsBetween = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
