import type { Person, PersonId } from '#people'
import type { Interview } from './interview.ts'
import type { Positioning } from '../positioning.ts'

/** What the page of an interview needs of an open positioning. */
export type Heard = {
  readerId: PersonId
  positioning: Positioning
  person: Person
  interview: Interview | undefined
  notes: string | null
  mayNote: boolean
}
