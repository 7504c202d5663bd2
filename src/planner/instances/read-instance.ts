import { readLiLim } from './read-li-lim.ts'
import type { Read } from './read-lines.ts'
import { readMtvrptwr } from './read-mtvrptwr.ts'
import { readSolomon } from './read-solomon.ts'

export type InstanceFormat = 'li-lim' | 'solomon' | 'mtvrptwr'

/** Reads the text of a published instance; a refusal gives the rule and the line (the first is 1). */
export function readInstance(format: InstanceFormat, text: string): Read {
  const readers = { 'li-lim': readLiLim, solomon: readSolomon, mtvrptwr: readMtvrptwr }
  return readers[format](text)
}
