export { peopleSite } from './routes.ts'
export { seedPeople, seededOrganisations, seededMemberships, seededTrainees } from './seeds/seeds.ts'
export { logoSentences, openFirstVisit, readOrganisation, readPaperLetterhead } from './organisations/door.ts'
export { cast, peoplePages, type CastId } from './listed.ts'
export { actorOf, enteredAs, readSession, requireActing } from './session/door.ts'
export { requireActor, requireFresh, requireSteward } from './session/door.ts'
export { languagesOf, peopleSentences, readLanguage, writeExpected, type Expected } from './spoken.ts'
export { entriesOf, makeLink, reach, sendCode, welcome, type Entry, type Welcome } from './sign-in/door.ts'
export { directs, holds, isStaff, namedOf, organisationsOf, worksAs, type Actor } from './actor.ts'
export { edits, steers, titleOf } from './actor.ts'
export { roles, rolesOfKind, roleWords, type Role } from './role.ts'
export { isCircle, relationsHeld, relationsInCircle, stillInCircle, surroundWithRole } from './access/door.ts'
export { leaveCircle, openFile, rightInCircle, rightInCircles, rightOver, rightsOver } from './access/door.ts'
export {
  CENTRE,
  circlesOf,
  dismissRole,
  joinCircle,
  noteRead,
  openCircle,
  openFiles,
  standInCircle,
} from './access/door.ts'
export type { Information, PagesAbout, ReadingReason, Relation, Right } from './access/door.ts'
export { fullName, isNameOf, listName, nameKey, onlyNamed, type Identity, type Person } from './person.ts'
export { idsOf, readPerson, sameAs } from './person-store.ts'
export { completeIdentity, findKnown, reachPerson, registerPerson, searchPeople } from './identity/door.ts'
export { askSamePerson, Comparison, likenessWords, type FoundPerson, type Known } from './identity/door.ts'
export { readLogin, readReach, writePhone, type OneWay } from './login.ts'
export { languageReachedBy, loginsOf, saveAccount } from './account-store.ts'
export { readSiret, writeSiret, type Organisation, type OrganisationKind } from './organisation.ts'
export { findOrganisation, insertOrganisation, listOrganisations } from './organisation-store.ts'
export { insertMembership } from './membership-store.ts'
export { professionals, type Professional } from './professional-store.ts'
export { offeredTo, recognisePerson, registerApart } from './resemblances/recognise-person.ts'
export { forgetPeople } from './forget-people.ts'
export { myPeopleData, type MyData, type MyDataFolder, type Proven, type ProvenBy } from './mine/door.ts'
export { peopleOpening } from './opening.ts'
export type * from './ids.ts'
