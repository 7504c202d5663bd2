import type { Db, Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { Ground } from '#platform/ground'
import { post } from '#platform/mail'
import { newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { lockLogins, saveAccount } from '../account-store.ts'
import type { Actor } from '../actor.ts'
import { insertMembership, readMembership } from '../membership-store.ts'
import { rootOf, registerApart } from '../resemblances/door.ts'
import { lockOrganisation } from '../organisation-store.ts'
import { onlyNamed, nameKey } from '../person.ts'
import { findKnown } from '../identity/door.ts'
import type { NewMember, AddMemberRefusal } from './new-member.ts'
import { rolesGivenBy } from './roles-given.ts'
import { findOwner } from './find-owner.ts'
import { invitation } from './member-invitation.ts'
import type { PersonId, MembershipId } from '../ids.ts'

export type MemberAdded = { ok: true } | Refused<AddMemberRefusal>

/**
 * Gives somebody a role in an organisation, opens their account and tells them how to come in. Whoever already signs in with
 * that address is the one who gets the role: an account is never given another address by somebody else.
 */
export async function addMember(
  ground: Ground,
  member: NewMember,
  actor: Actor,
  now: Date,
): Promise<MemberAdded> {
  if (!member.email && !member.phone) return refuse('no login')
  return ground.db.transaction((tx) => addIn(tx, ground.site.url, member, actor, now))
}

async function addIn(tx: Tx, url: string, member: NewMember, actor: Actor, now: Date): Promise<MemberAdded> {
  const organisation = await lockOrganisation(tx, member.organisationId)
  if (!organisation) return refuse('no such organisation')
  if (!rolesGivenBy(actor, organisation).includes(member.role)) return refuse('not yours to give')
  const earlier = await readMembership(tx, member.id)
  if (earlier && isSame(earlier, member)) return { ok: true }
  await lockLogins(tx, [member.email, member.phone])
  const owner = await findOwner(tx, member)
  if ('refusal' in owner) return refuse(owner.refusal)
  const personId = owner.account
    ? await canonicalId(tx, owner.account.personId)
    : await openAccount(tx, member, actor, now)
  const { organisationId, role, fromDay } = member
  const id = earlier ? newId<MembershipId>() : member.id
  if (!(await insertMembership(tx, { id, personId, organisationId, role, fromDay })))
    return refuse('role held already')
  await announce(tx, 'role given', { personId, organisationId, role }, now)
  await post(tx, invitation(member, owner.account, organisation, url), now)
  return { ok: true }
}

/** The same form sent twice; the form of a page gone back to, filled for somebody else, is another one. */
const isSame = (
  earlier: Pick<NewMember, 'organisationId' | 'role' | 'givenName' | 'familyName'>,
  member: NewMember,
) =>
  earlier.organisationId === member.organisationId &&
  earlier.role === member.role &&
  nameKey(earlier) === nameKey(member)

const canonicalId = async (db: Db, personId: PersonId) => (await rootOf(db, personId))?.id ?? personId

async function openAccount(tx: Tx, member: NewMember, actor: Actor, now: Date): Promise<PersonId> {
  const { email, phone } = member
  const who = { ...onlyNamed(member.givenName, member.familyName), email, phone }
  const others = await findKnown(tx, who)
  const personId = await registerApart(tx, { who, others }, actor.personId, now)
  await saveAccount(tx, { personId, email, phone }, now)
  return personId
}
