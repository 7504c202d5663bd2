import { CMI5, shapes, type ShapeName } from './cmi5-elements.ts'
import type { Fault, Rule } from './structure-fault.ts'
import type { Element } from '#platform/xml'

/** Tells a fault, wherever in the file one is. */
export type Tell = (rule: Rule, at: Pick<Element, 'line'>, what: string) => Fault

/** The children that cmi5 knows: those of other namespaces are extensions, which may be ignored (13.1.5). */
export const known = (element: Element): Element[] => element.children.filter(({ uri }) => uri === CMI5)

/** The first child of that name, if any. */
export const child = (element: Element, name: string): Element | undefined =>
  known(element).find(({ local }) => local === name)

/** The value of an attribute without spaces around, if it is there. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attributes.find(({ uri, local }) => uri === '' && local === name)?.value.trim()

/** An absolute IRI (RFC 3987): a scheme, and no space or bracket. */
export const isIri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text)

/** Tells what the schema refuses in an element: unknown, missing, repeated or misplaced children and attributes. */
export function checkElement(element: Element, name: ShapeName, tell: Tell): void {
  checkAttributes(element, name, tell)
  const shape = shapes[name]
  const places: readonly { name: string; must?: boolean; many?: boolean; or?: string }[] = shape.children
  const seen = new Set<string>()
  let reached = 0
  for (const inside of known(element)) {
    const place = places.findIndex(
      (expected) => expected.name === inside.local || expected.or === inside.local,
    )
    const expected = places[place]
    if (!expected) tell('element not expected', inside, inside.local)
    else if (seen.has(inside.local) && !expected.many) tell('element twice', inside, inside.local)
    else if (place < reached && !('anyOrder' in shape)) tell('element out of order', inside, inside.local)
    seen.add(inside.local)
    reached = Math.max(reached, place)
  }
  for (const { name: wanted, must } of places)
    if (must && !seen.has(wanted)) tell('element missing', element, wanted)
}

function checkAttributes(element: Element, name: ShapeName, tell: Tell): void {
  const allowed: Record<string, string> = shapes[name].attributes
  for (const { uri, local } of element.attributes)
    if ((uri === '' || uri === CMI5) && !Object.hasOwn(allowed, local))
      tell('attribute unknown', element, local)
  for (const [wanted, need] of Object.entries(allowed))
    if (need === 'must' && attribute(element, wanted) === undefined)
      tell('attribute missing', element, wanted)
}
