import type { GroupId } from '#actions'
import type { Beffroi } from '../open-beffroi.ts'
import type { Visitor } from '../visitor.ts'

/** Second organisations while they are being made: who can sign in, and what was made so far. */
export type World = {
  beffroi: Beffroi
  people: Map<string, Visitor>
  /** Somebody by their given name. */
  who: (given: string) => Visitor
  /** The positioning of each, by given name. */
  positioned: Map<string, string>
  groups: { lin: GroupId; houblon: GroupId }
  sent: SentForm[]
}

export type SentForm = { action: string; fields: Record<string, unknown> }

/** Seats somebody, whose forms are noted from now on. */
export function seat({ people, sent }: World, given: string, visitor: Visitor): void {
  const post = visitor.post.bind(visitor)
  visitor.post = (action, fields = {}, headers) => {
    sent.push({ action, fields })
    return post(action, fields, headers)
  }
  people.set(given, visitor)
}

export type Trainee = { given: string; family: string }
