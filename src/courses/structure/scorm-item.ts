import { readScormAu } from './scorm-au.ts'
import { childOf, childrenOf, textOf, valueOf } from './scorm-element.ts'
import type { ScormReading } from './scorm-reading.ts'
import type { Element } from '#platform/xml'

/** True for an item that menus leave out: neither what it opens nor its name is shown, its children are (CAM 3.4.1.8). */
export const isHidden = (item: Element): boolean => valueOf(item, 'isvisible')?.toLowerCase() === 'false'

/** An item that opens something is an au, one that holds others is a block; it may be both. */
export function readItem(item: Element, block: string | null, reading: ScormReading): void {
  const { tell, identifiers } = reading
  const identifier = valueOf(item, 'identifier') ?? ''
  if (!identifier) tell('identifier missing', item, 'item')
  else if (identifiers.has(identifier)) tell('identifier used twice', item, identifier)
  identifiers.add(identifier)
  if (childOf(item, 'prerequisites')) reading.ignored.add('prerequisites')
  if (childOf(childOf(item, 'sequencing'), 'sequencingRules')) reading.ignored.add('sequencing')
  const title = textOf(item, 'title')?.replaceAll(/\s+/g, ' ') ?? identifier
  const publisherId = `${reading.publisherId}:${encodeURIComponent(identifier)}`
  const items = childrenOf(item, 'item')
  if (isHidden(item) && !reading.showsHidden) {
    for (const child of items) readItem(child, block, reading)
    return
  }
  if (items.length > 0) {
    reading.rank += 1
    reading.blocks.push({ publisherId, title, parent: block, rank: reading.rank })
  }
  const inside = items.length > 0 ? publisherId : block
  const reference = valueOf(item, 'identifierref')
  if (reference)
    readScormAu(
      item,
      { title, publisherId: items.length > 0 ? `${publisherId}:au` : publisherId, block: inside, reference },
      reading,
    )
  for (const child of items) readItem(child, inside, reading)
}
