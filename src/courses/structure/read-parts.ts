import { checkElement, known } from './check-element.ts'
import type { Reading } from './cmi5-reading.ts'
import { activityTypeOf, askedOf, openingOf } from './read-au.ts'
import { headOf } from './read-head.ts'
import { checkReferences } from './read-objectives.ts'
import type { Element } from '#platform/xml'

/** Reads the aus and the blocks that stand in an element, in their order. */
export function readParts(parent: Element, block: string | null, reading: Reading): void {
  const parts = known(parent).filter(({ local }) => local === 'au' || local === 'block')
  if (parts.length === 0) reading.tell('no assignable unit', parent, parent.local)
  for (const part of parts) {
    reading.rank += 1
    if (part.local === 'au') readAu(part, block, reading)
    else readBlock(part, block, reading)
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
