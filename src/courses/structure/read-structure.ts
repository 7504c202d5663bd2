import type { Kind, Structure } from '../package.ts'
import { readCmi5 } from './read-cmi5.ts'
import { readScorm } from './read-scorm.ts'
import { readTincan } from './read-tincan.ts'
import { scormSentence } from './scorm-rule.ts'
import { faultSentence } from './structure-sentences.ts'
import { tincanSentence } from './tincan-rule.ts'

/** What a structure file was found to be: its structure, or one French sentence for each fault, with its line and its rule. */
export type StructureRead =
  | { ok: true; kind: Kind; structure: Structure }
  | { ok: false; refusal: 'broken structure'; faults: string[] }

type Reader = (bytes: Uint8Array, paths: ReadonlySet<string> | undefined) => StructureRead

const broken = <T>(faults: readonly T[], sentence: (fault: T) => string): StructureRead => ({
  ok: false,
  refusal: 'broken structure',
  faults: faults.map(sentence),
})

/** The structure files that are known, by their name at the root of a ZIP; the first one there decides. */
const readers: Record<string, Reader> = {
  'cmi5.xml': (bytes, paths) => {
    const read = readCmi5(bytes, paths)
    return read.ok ? { ...read, kind: 'cmi5' } : broken(read.faults, faultSentence)
  },
  'imsmanifest.xml': (bytes, paths) => {
    const read = readScorm(bytes, paths)
    return read.ok ? read : broken(read.faults, scormSentence)
  },
  'tincan.xml': (bytes, paths) => {
    const read = readTincan(bytes, paths ?? new Set())
    return read.ok ? { ...read, kind: 'tincan' } : broken(read.faults, tincanSentence)
  },
}

/** Reads a cmi5.xml alone, whose contents are online (cmi5 14.2). */
export const readAlone = (bytes: Uint8Array): StructureRead => {
  const read = readCmi5(bytes, undefined)
  return read.ok ? { ...read, kind: 'cmi5' } : broken(read.faults, faultSentence)
}

type Found = { name: string; read: Reader } | 'no structure file' | 'structure file in a folder'

/** Which of these files says what the package is, and how it is read. */
export function findStructure(paths: ReadonlySet<string>): Found {
  for (const [name, read] of Object.entries(readers)) if (paths.has(name)) return { name, read }
  const inFolder = [...paths].some((path) => Object.keys(readers).some((name) => path.endsWith(`/${name}`)))
  return inFolder ? 'structure file in a folder' : 'no structure file'
}
