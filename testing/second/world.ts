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
  groups: { lin: string; houblon: string }
}

export type Trainee = { given: string; family: string }
