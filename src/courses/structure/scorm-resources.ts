import { childrenOf, valueOf } from './scorm-element.ts'
import type { Resource } from './scorm-href.ts'
import type { ScormReading } from './scorm-reading.ts'
import type { Element } from '#platform/xml'

/** The resources by their identifier, each with the folder that `xml:base` gives. */
export function readResources(
  root: Element,
  list: Element | undefined,
  tell: ScormReading['tell'],
): Map<string, Resource> {
  const resources = new Map<string, Resource>()
  for (const element of childrenOf(list, 'resource')) {
    const identifier = valueOf(element, 'identifier')
    if (!identifier) tell('identifier missing', element, 'resource')
    else if (resources.has(identifier)) tell('identifier used twice', element, identifier)
    else
      resources.set(identifier, {
        element,
        base: [root, list, element].map((at) => valueOf(at, 'base') ?? '').join(''),
      })
  }
  return resources
}
