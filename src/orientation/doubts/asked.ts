import type { Known } from '#people'
import type { Decision } from '../decisions/door.ts'
import type { State } from '../positioning.ts'
import type { Name } from '../read-name.ts'

/** How a line resembles somebody; 'two alike': two persons have its name and its date. */
export type Likeness = Extract<Known['resemblance'], { kind: 'near' }>['why'] | 'two alike'

/** What a list asks: is the line this person, or is its decision the good one. */
export type Asked =
  | { kind: 'same person'; likeness: Likeness; known: Name }
  | { kind: 'other decision'; decided: State; wish: Decision['kind'] }
  | OldAsked

export type DoubtKind = 'same person' | 'other decision'

/** Asked when a doubt was kept as a sentence, in words that codes do not say again. */
type OldAsked = { kind: DoubtKind; oldWords: string }

export const likenessOf = ({ resemblance }: Known): Likeness =>
  resemblance.kind === 'near' ? resemblance.why : 'two alike'
