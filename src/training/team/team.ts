import type { Entry, Professional } from '#people'
import type { Day } from '#platform/time'
import type { Id } from '#platform/id'
import type { Subgroup } from '../half-day.ts'
import type { Trainee } from '../trainee-store.ts'
import type { Trainer } from '../trainer-store.ts'
import type { AlsoIn } from './elsewhere-store.ts'
import type { Invitation } from './invitation.ts'

export type Team = {
  trainers: (Trainer & { ended: boolean })[]
  possible: Professional[]
  trainees: Trainee[]
  /** Who of them is expected in another group at the same hours. */
  alsoIn: AlsoIn[]
  /** Who of them has an account, and whether they have come in. */
  entries: Map<string, Entry>
  subgroups: Map<string, Subgroup>
  today: Day
  /** True for who leads the action: the team is theirs. */
  leading: boolean
  /** True for who adds somebody to the group by hand: the training leads of the action. */
  admits: boolean
  invitations: Invitation[]
  bodies: { id: string; name: string }[]
  freshId: Id
}
