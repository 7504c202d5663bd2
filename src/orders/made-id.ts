import { createHash } from 'node:crypto'
import { asId, type Naming } from '#platform/id'

/** An id that is always the same for these words: what is asked twice is one. */
export const idMadeOf: Naming<[words: string]> = (words) => {
  const hex = createHash('sha256').update(`orders ${words}`).digest('hex')
  return asId(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  )
}
