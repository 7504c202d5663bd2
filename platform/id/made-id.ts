import { createHash } from 'node:crypto'
import { asId, type Id } from './id.ts'

/**
 * An id that is always the same for these words, so that what is asked twice is one: the first digits of their SHA-256, in the form of a
 * UUID of version 8 (RFC 9562). Words of two families must differ; whoever knows the words knows the id.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- whoever asks says of what
export const idMadeOf = <Of extends Id = Id>(words: string): Of =>
  idOfHex<Of>(createHash('sha256').update(words).digest('hex'))

/** 32 hexadecimal digits or more in the form of a UUID of version 8: those of the version and of the variant are written over. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- whoever asks says of what
export const idOfHex = <Of extends Id = Id>(hex: string): Of =>
  asId<Of>(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  )
