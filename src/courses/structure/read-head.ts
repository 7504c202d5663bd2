import { attribute, checkElement, child, known, isIri, type Tell } from './check-element.ts'
import type { Reading } from './cmi5-reading.ts'
import type { Element } from '#platform/xml'

/** The id, the title and the description that a course, a block, an objective and an au all have. */
export function headOf(element: Element, { tell, ids }: Reading) {
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

const LANGUAGE = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i

/** The text in French, else in the first language there is. */
function wordsIn(parent: Element, name: 'title' | 'description', tell: Tell): string {
  const element = child(parent, name)
  if (!element) return ''
  checkElement(element, 'words', tell)
  const texts = known(element).map((text) => {
    checkElement(text, 'langstring', tell)
    const lang = attribute(text, 'lang') ?? ''
    if (lang && !LANGUAGE.test(lang)) tell('language unreadable', text, lang)
    return { lang, said: text.text.trim().replaceAll(/\s+/g, ' ') }
  })
  if (texts.length === 0) tell('text without langstring', element, name)
  const chosen = texts.find(({ lang }) => /^fr(?:-|$)/i.test(lang)) ?? texts[0]
  if (chosen?.said === '' && name === 'title') tell('text empty', element, name)
  return chosen?.said ?? ''
}
