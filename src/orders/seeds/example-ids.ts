import { createHash } from 'node:crypto'
import { asId, type Naming } from '#platform/id'

/** An id that is always the same for a word. */
export const idOf: Naming<[word: string]> = (word) => {
  const hex = createHash('sha256').update(`orders ${word}`).digest('hex')
  return asId(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  )
}

/** The secret address of an example: nobody's money is behind it. */
export const exampleSecret = (name: string): string =>
  createHash('sha256').update(`secret ${name}`).digest('base64url').slice(0, 24)
