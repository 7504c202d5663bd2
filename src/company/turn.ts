import type { PersonId } from '#people'
import type { CompanyId, RequestId, TurnId } from './ids.ts'

export const roles = ['on site', 'phone', 'planning'] as const
/** What somebody does for the company while it lasts: everybody holds each, in turn. */
export type TurnRole = (typeof roles)[number]

export type Turn = {
  id: TurnId
  companyId: CompanyId
  requestId: RequestId | null
  /** Where they go, for a turn on site; null too once that client is forgotten. */
  client: string | null
  /** Where they are called, when they said. */
  clientPhone: string | null
  personId: PersonId
  role: TurnRole
  startsAt: Date
  endsAt: Date
  /** What its client asked is done: the turn stays as it was. */
  isGiven: boolean
}

/** The roles that somebody has held, or holds by the end of that instant, in the order of the three. */
export const rolesHeld = (turns: readonly Turn[], personId: PersonId, by: Date): TurnRole[] =>
  roles.filter((role) =>
    turns.some((turn) => turn.personId === personId && turn.role === role && turn.startsAt <= by),
  )

/** How often somebody has a role in these turns. */
export const timesHeld = (turns: readonly Turn[], personId: PersonId, role: TurnRole): number =>
  turns.filter((turn) => turn.personId === personId && turn.role === role).length

/** Who is chosen first for a role: those who never held it, then those who held it least. */
export function whoNext<One extends { personId: PersonId }>(
  members: readonly One[],
  turns: readonly Turn[],
  role: TurnRole,
): One[] {
  const held = ({ personId }: One) => timesHeld(turns, personId, role)
  return members.toSorted((one, other) => held(one) - held(other))
}
