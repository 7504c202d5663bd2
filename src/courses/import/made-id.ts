import { createHash } from 'node:crypto'
import { asId, type Naming } from '#platform/id'

/** A UUID of version 8 made of these words (RFC 9562): the same words give the same id, from one version of a course to the next. */
export const idMadeOf: Naming<string[]> = (...words) => {
  const hex = createHash('sha256').update(JSON.stringify(words)).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return asId(
    [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `8${hex.slice(13, 16)}`,
      variant + hex.slice(17, 20),
      hex.slice(20, 32),
    ].join('-'),
  )
}
