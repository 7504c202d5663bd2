import { zipSync } from 'fflate'
import { readZip } from '#platform/zip'
import { refuse, type Refused } from '#platform/refusal'
import { measureXml } from './measure-xml.ts'
import type { SheetRefusal } from './sheet.ts'

const UNFOLDED = { entries: 2_000, bytes: 80_000_000 }
/** A workbook is a tenth of its own size; a hundred times more is a bomb, once it is large enough to matter. */
const RATIO = { most: 150, from_bytes: 10_000_000 }
const XML = { depth: 100, elements: 5_000_000 }
const SHEETS = 100

type Opened = { ok: true; paths: string[]; bytes: Uint8Array } | Refused<SheetRefusal>

/**
 * Opens the archive of a workbook within bounds, and gives it back as one that says its true sizes: what reads it then meets nothing
 * that was not measured here.
 */
export function openArchive(bytes: Uint8Array): Opened {
  const read = readZip(bytes, UNFOLDED)
  if (!read.ok) {
    const large = read.refusal === 'too many files' || read.refusal === 'too large once open'
    return refuse(large ? 'too large' : 'unreadable')
  }
  const open = read.entries.reduce((sum, one) => sum + one.bytes.length, 0)
  if (open > RATIO.from_bytes && open > RATIO.most * bytes.length) return refuse('too large')
  const paths = read.entries.map((one) => one.path)
  if (paths.filter((path) => /^xl\/worksheets\/[^/]+$/.test(path)).length > SHEETS) return refuse('too large')
  const refusal = judgeXml(read.entries.filter(({ path }) => /\.(xml|rels)$/i.test(path)))
  if (refusal) return refuse(refusal)
  const files = Object.fromEntries(read.entries.map((one) => [one.path, one.bytes]))
  return { ok: true, paths, bytes: zipSync(files, { level: 0 }) }
}

function judgeXml(parts: readonly { bytes: Uint8Array }[]): SheetRefusal | undefined {
  let left = XML.elements
  for (const { bytes } of parts) {
    const { depth, elements, whole } = measureXml(bytes, { depth: XML.depth, elements: left })
    if (depth > XML.depth || elements > left) return 'too large'
    if (!whole) return 'unreadable'
    left -= elements
  }
  return undefined
}
