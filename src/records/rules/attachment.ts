import { isPlain, type Plain } from '#platform/json'
import { iri } from './iri.ts'
import { languageMap } from './language-tag.ts'
import { count, matching, shape, type Check } from '../shape.ts'

const CONTENT_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+\s*(?:;.*)?$/

/** What is said of an attachment; its bytes travel beside, or stay at `fileUrl`. */
export const attachment: Check = shape(
  {
    usageType: iri,
    display: languageMap,
    description: languageMap,
    contentType: matching(CONTENT_TYPE, 'must be a content type'),
    length: count,
    sha2: matching(
      /^(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i,
      'must be a SHA-2 in hexadecimal digits',
    ),
    fileUrl: iri,
  },
  ['usageType', 'display', 'contentType', 'length', 'sha2'],
)

/** What a statement says of its attachments, and the one in it of its own. */
export function attachmentsIn(statement: Plain): Plain[] {
  const object = isPlain(statement['object']) ? statement['object'] : {}
  return [statement['attachments'], object['attachments']].flatMap((list) =>
    Array.isArray(list) ? list.filter(isPlain) : [],
  )
}
