import { dirname } from 'node:path'
import { isTest, type Source } from './source.ts'

/** What serves: no test, no seed, and not the map, which is as long as there are rooms. */
const isCounted = (path: string): boolean =>
  /^(?:src|platform|app)\//.test(path) &&
  !isTest(path) &&
  !/\/(?:migrations|seeds)(?:\/|\.ts$)/.test(path) &&
  path !== 'src/rooms.ts'

/** How long the files of the house are and how full its folders, in one line: what ADR 30 promises, as it is today. */
export function houseFigures(sources: Source[]): string {
  const files = sources.filter(({ path }) => isCounted(path))
  const lines = files.map(({ text }) => text.split('\n').length - 1).toSorted((a, b) => a - b)
  const folders = Object.values(Object.groupBy(files, ({ path }) => dirname(path))).map(
    (all = []) => all.length,
  )
  const at = (of: readonly number[], share: number) =>
    of[Math.min(of.length - 1, Math.floor(of.length * share))] ?? 0
  const full = folders.toSorted((a, b) => a - b)
  return (
    `${files.length} files: lines, median ${at(lines, 0.5)}, p90 ${at(lines, 0.9)}, longest ${at(lines, 1)}; ` +
    `${folders.length} folders: median ${at(full, 0.5)}, largest ${at(full, 1)}, at thirty ${full.filter((one) => one >= 30).length}`
  )
}
