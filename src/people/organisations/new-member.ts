import type { Day } from '#platform/time'
import type { Ways } from '../person.ts'
import type { Role } from '../role.ts'
import type { OrganisationId, MembershipId } from '../ids.ts'

export type NewMember = Ways & {
  id: MembershipId
  organisationId: OrganisationId
  givenName: string
  familyName: string
  role: Role
  fromDay: Day
}

export type AddMemberRefusal =
  | 'no such organisation'
  | 'not yours to give'
  | 'no login'
  | 'login of another name'
  | 'logins of two people'
  | 'role held already'
