import { CMI5, shapes, type ShapeName } from './cmi5-elements.ts'
import type { Fault, Rule } from './structure-fault.ts'
import type { Element } from './xml-tree.ts'

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

/** Tells what the schema refuses in an element: unknown, missing, repeated or misplaced children and attributes. */
export function checkElement(element: Element, name: ShapeName, tell: Tell): void {
  checkAttributes(element, name, tell)
  const shape = shapes[name]
  const places: readonly { name: string; must?: boolean; many?: boolean; or?: string }[] = shape.children
  const seen = new Set<string>()
  let reached = 0
  for (const one of known(element)) {
    const place = places.findIndex((expected) => expected.name === one.local || expected.or === one.local)
    const expected = places[place]
    if (!expected) tell('element not expected', one, one.local)
    else if (seen.has(one.local) && !expected.many) tell('element twice', one, one.local)
    else if (place < reached && !('anyOrder' in shape)) tell('element out of order', one, one.local)
    seen.add(one.local)
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
