export { peopleSite } from './routes.ts'
export { seedPeople, seededOrganisations } from './seeds.ts'
export { seededTrainees } from './seeded-trainees.ts'
export { openFirstVisit } from './first-visit.ts'
export { cast, type CastId } from './cast.ts'
export { actorOf, requireActor, requireRole, readSession } from './signed-in.ts'
export { holds, isStaff, organisationFor, type Actor } from './actor.ts'
export { roles, roleWords, type Role } from './role.ts'
export { relationWords, CENTRE, type Relation } from './relation.ts'
export { openFile, rightOver, rightInCircle } from './open-file.ts'
export { informations, type Information, type Right } from './access-matrix.ts'
export { joinCircle, leaveCircle, circlesOf, relationsInCircle } from './circle-store.ts'
export { fullName, listName, nameKey, type Identity, type Person } from './person.ts'
export { findKnown, registerPerson, onlyNamed, sameSpelling, type Known } from './register-person.ts'
export { readPerson, idsOf } from './person-store.ts'
export type { NearReason } from './same-person.ts'
export { readLogin } from './login.ts'
export { saveAccount } from './account-store.ts'
export { readSiret, type Organisation, type OrganisationKind } from './organisation.ts'
export {
  findOrganisation,
  insertOrganisation,
  listOrganisations,
  professionals,
  readOrganisation,
  insertMembership,
  type Professional,
} from './organisation-store.ts'
