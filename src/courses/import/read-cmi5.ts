import { attribute, checkElement, child, known, type Tell } from './check-element.ts'
import { CMI5 } from './cmi5-elements.ts'
import type { Structure } from '../package.ts'
import { activityTypeOf, askedOf, isIri, openingOf } from './read-au.ts'
import { MOST_FAULTS, type Fault, type Rule } from './structure-fault.ts'
import { readXml, type Element } from './xml-tree.ts'

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

type Reading = {
  tell: Tell
  paths: ReadonlySet<string> | undefined
  ids: Set<string>
  objectives: Set<string>
  rank: number
  blocks: Structure['blocks']
  aus: Structure['aus']
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

function declareObjectives(declared: Element, reading: Reading): void {
  checkElement(declared, 'objectives', reading.tell)
  for (const one of known(declared)) {
    checkElement(one, 'objective', reading.tell)
    reading.objectives.add(headOf(one, reading).publisherId)
  }
}

function readParts(parent: Element, block: string | null, reading: Reading): void {
  const parts = known(parent).filter(({ local }) => local === 'au' || local === 'block')
  if (parts.length === 0) reading.tell('no assignable unit', parent, parent.local)
  for (const one of parts) {
    reading.rank += 1
    if (one.local === 'au') readAu(one, block, reading)
    else readBlock(one, block, reading)
  }
}

function readBlock(element: Element, parent: string | null, reading: Reading): void {
  checkElement(element, 'block', reading.tell)
  const { publisherId, title } = headOf(element, reading)
  reading.blocks.push({ publisherId, title, parent, rank: reading.rank })
  checkReferences(element, reading)
  readParts(element, publisherId, reading)
}

function readAu(element: Element, block: string | null, reading: Reading): void {
  const { tell } = reading
  checkElement(element, 'au', tell)
  const { rank } = reading
  checkReferences(element, reading)
  reading.aus.push({
    ...headOf(element, reading),
    block,
    rank,
    opening: openingOf(element, reading.paths, tell),
    asked: askedOf(element, tell),
    activityType: activityTypeOf(element, tell),
  })
}

/** The id, the title and the description that a course, a block, an objective and an au all have. */
function headOf(element: Element, { tell, ids }: Reading) {
  const publisherId = attribute(element, 'id') ?? ''
  if (attribute(element, 'id') !== undefined) {
    if (!isIri(publisherId)) tell('id is not an IRI', element, publisherId)
    else if (ids.has(publisherId)) tell('id used twice', element, publisherId)
    ids.add(publisherId)
  }
  return {
    publisherId,
    title: wordsIn(element, 'title', tell),
    description: wordsIn(element, 'description', tell),
  }
}

function checkReferences(element: Element, { tell, objectives }: Reading): void {
  const list = child(element, 'objectives')
  if (!list) return
  checkElement(list, 'references', tell)
  for (const one of known(list)) {
    checkElement(one, 'reference', tell)
    const idref = attribute(one, 'idref')
    if (idref !== undefined && !objectives.has(idref)) tell('objective unknown', one, idref)
  }
}

const LANGUAGE = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i

/** The text in French, else in the first language there is. */
function wordsIn(parent: Element, name: 'title' | 'description', tell: Tell): string {
  const element = child(parent, name)
  if (!element) return ''
  checkElement(element, 'words', tell)
  const texts = known(element).map((one) => {
    checkElement(one, 'langstring', tell)
    const lang = attribute(one, 'lang') ?? ''
    if (lang && !LANGUAGE.test(lang)) tell('language unreadable', one, lang)
    return { lang, said: one.text.trim().replaceAll(/\s+/g, ' ') }
  })
  if (texts.length === 0) tell('text without langstring', element, name)
  const chosen = texts.find(({ lang }) => /^fr(?:-|$)/i.test(lang)) ?? texts[0]
  if (chosen?.said === '' && name === 'title') tell('text empty', element, name)
  return chosen?.said ?? ''
}
