import { attribute, checkElement, child, known } from './check-element.ts'
import type { Reading } from './cmi5-reading.ts'
import { headOf } from './read-head.ts'
import type { Element } from '#platform/xml'

/** Remembers the objectives that aus and blocks may refer to. */
export function declareObjectives(declared: Element, reading: Reading): void {
  checkElement(declared, 'objectives', reading.tell)
  for (const objective of known(declared)) {
    checkElement(objective, 'objective', reading.tell)
    reading.objectives.add(headOf(objective, reading).publisherId)
  }
}

/** Tells the references of an au or a block to objectives that are not declared. */
export function checkReferences(element: Element, { tell, objectives }: Reading): void {
  const list = child(element, 'objectives')
  if (!list) return
  checkElement(list, 'references', tell)
  for (const reference of known(list)) {
    checkElement(reference, 'reference', tell)
    const idref = attribute(reference, 'idref')
    if (idref !== undefined && !objectives.has(idref)) tell('objective unknown', reference, idref)
  }
}
