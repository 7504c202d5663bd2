import type { Structure } from '../package.ts'
import { checkElement, child, type Tell } from './check-element.ts'
import { CMI5 } from './cmi5-elements.ts'
import type { Reading } from './cmi5-reading.ts'
import { headOf } from './read-head.ts'
import { declareObjectives } from './read-objectives.ts'
import { readParts } from './read-parts.ts'
import { MOST_FAULTS, type Fault, type Rule } from './structure-fault.ts'
import { readXml, type Element } from '#platform/xml'

const MOST_AUS = 5_000

/**
 * Reads a cmi5.xml by every rule of cmi5 § 13 and § 14 and of its schema.
 * @param paths the members of its ZIP, undefined when it came alone.
 * @returns the structure, or all that is wrong, in the order of lines.
 */
export function readCmi5(
  bytes: Uint8Array,
  paths: ReadonlySet<string> | undefined,
): { ok: true; structure: Structure } | { ok: false; faults: Fault[] } {
  const read = readXml(bytes)
  if (!read.ok) return { ok: false, faults: [{ line: read.fault.line, rule: read.fault.why, what: '' }] }
  const { root } = read
  const faults: Fault[] = []
  const tell: Tell = (rule: Rule, { line }, what) => {
    const fault = { line, rule, what: what.slice(0, 120) }
    if (faults.length < MOST_FAULTS) faults.push(fault)
    return fault
  }
  if (root.uri !== CMI5 || root.local !== 'courseStructure') tell('not a course structure', root, root.local)
  else {
    const structure = readRoot(root, paths, tell)
    if (faults.length === 0) return { ok: true, structure }
  }
  return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line) }
}

function readRoot(root: Element, paths: ReadonlySet<string> | undefined, tell: Tell): Structure {
  checkElement(root, 'courseStructure', tell)
  const ids = new Set<string>()
  const reading: Reading = { tell, paths, ids, objectives: new Set(), rank: 0, blocks: [], aus: [] }
  const course = child(root, 'course')
  if (course) checkElement(course, 'course', tell)
  const head = course ? headOf(course, reading) : { publisherId: '', title: '', description: '' }
  const declared = child(root, 'objectives')
  if (declared) declareObjectives(declared, reading)
  readParts(root, null, reading)
  if (reading.aus.length > MOST_AUS) tell('too many assignable units', root, String(MOST_AUS))
  return { ...head, blocks: reading.blocks, aus: reading.aus, runtime: {} }
}
