import { idMadeOf as idOfWords, type Naming } from '#platform/id'

/** An id of this room that is always the same for these words: what is asked twice is one. */
export const idMadeOf: Naming<[words: string]> = (words) => idOfWords(`orders ${words}`)
