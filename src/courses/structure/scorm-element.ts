import type { Element } from '#platform/xml'

// Manifests of both versions use the same names in different namespaces, which tools often confuse: names are enough.

/** The children of that name. */
export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter(({ local }) => local.toLowerCase() === name.toLowerCase()) ?? []

/** The first child of that name, if any. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  childrenOf(element, name)[0]

/** The value of an attribute without spaces around, if it is there and says something. */
export const valueOf = (element: Element | undefined, name: string): string | undefined =>
  element?.attributes.find(({ local }) => local.toLowerCase() === name.toLowerCase())?.value.trim() ||
  undefined

/** The text of a child without spaces around, if it is there and says something. */
export const textOf = (element: Element, name: string): string | undefined =>
  childOf(element, name)?.text.trim() || undefined
