import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import type { Ground } from '#platform/ground'
import { typo } from '#platform/i18n'
import { post } from '#platform/mail'
import type { Day } from '#platform/time'
import { findAccount, lockLogins, saveAccount, type Account } from '../account-store.ts'
import { holds, steers, type Actor } from '../actor.ts'
import { insertMembership, readMembership } from '../membership-store.ts'
import { rootOf, registerApart } from '../resemblances/door.ts'
import { lockOrganisation } from '../organisation-store.ts'
import type { Organisation } from '../organisation.ts'
import { onlyNamed, nameKey, type Ways } from '../person.ts'
import { findKnown } from '../identity/door.ts'
import { leadOfKind, roles, rolesOfKind, roleWords, type Role } from '../role.ts'

export type NewMember = Ways & {
  id: string
  organisationId: string
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
export type MemberAdded = { ok: true } | { ok: false; refusal: AddMemberRefusal }

/**
 * The roles that this reader may give and end **in this organisation**: all of them for who steers the territory; those of its kind for
 * its direction; the same but the direction for who leads it day by day; none elsewhere.
 */
export function rolesGivenBy(actor: Actor, { id, kind }: Pick<Organisation, 'id' | 'kind'>): readonly Role[] {
  if (steers(actor)) return roles
  if (holds(actor, 'direction', id)) return rolesOfKind[kind]
  const lead = leadOfKind[kind]
  return lead && holds(actor, lead, id) ? rolesOfKind[kind].filter((role) => role !== 'direction') : []
}

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
  if (!member.email && !member.phone) return { ok: false, refusal: 'no login' }
  return ground.db.transaction((tx) => addIn(tx, ground.site.url, member, actor, now))
}

async function addIn(tx: Db, url: string, member: NewMember, actor: Actor, now: Date): Promise<MemberAdded> {
  const organisation = await lockOrganisation(tx, member.organisationId)
  if (!organisation) return { ok: false, refusal: 'no such organisation' }
  if (!rolesGivenBy(actor, organisation).includes(member.role))
    return { ok: false, refusal: 'not yours to give' }
  const earlier = await readMembership(tx, member.id)
  if (earlier && isSame(earlier, member)) return { ok: true }
  await lockLogins(tx, [member.email, member.phone])
  const owner = await findOwner(tx, member)
  if ('refusal' in owner) return { ok: false, refusal: owner.refusal }
  const personId = owner.account
    ? await canonicalId(tx, owner.account.personId)
    : await openAccount(tx, member, actor, now)
  const { organisationId, role, fromDay } = member
  const id = earlier ? randomUUID() : member.id
  if (!(await insertMembership(tx, { id, personId, organisationId, role, fromDay })))
    return { ok: false, refusal: 'role held already' }
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

type Owner = { account: Account | undefined } | { refusal: AddMemberRefusal }

async function findOwner(tx: Db, { email, phone, ...named }: NewMember): Promise<Owner> {
  const byEmail = email ? await findAccount(tx, email) : undefined
  const byPhone = phone ? await findAccount(tx, phone) : undefined
  if (byEmail && byPhone && byEmail.personId !== byPhone.personId) return { refusal: 'logins of two people' }
  const account = byEmail ?? byPhone
  if (account && nameKey(account) !== nameKey(named)) return { refusal: 'login of another name' }
  return { account }
}

const canonicalId = async (tx: Db, personId: string) => (await rootOf(tx, personId))?.id ?? personId

async function openAccount(tx: Db, member: NewMember, actor: Actor, now: Date): Promise<string> {
  const { email, phone } = member
  const who = { ...onlyNamed(member.givenName, member.familyName), email, phone }
  const others = await findKnown(tx, who)
  const personId = await registerApart(tx, { who, others }, actor.personId, now)
  await saveAccount(tx, { personId, email, phone }, now)
  return personId
}

function invitation(
  member: NewMember,
  account: Account | undefined,
  organisation: Organisation,
  url: string,
) {
  const email = account ? account.email : member.email
  const recipient = email ?? (account ? account.phone : member.phone) ?? ''
  const role = roleWords[member.role]
  const way = `${url}/connexion`
  if (!email) {
    const body = typo(
      `Beffroi : ${organisation.name} vous donne un rôle (${role}). Entrez avec ce numéro : ${way}`,
    )
    return { channel: 'sms' as const, recipient, subject: 'Votre rôle dans Beffroi', body }
  }
  const body = typo(
    `Bonjour ${member.givenName},\n\nVous avez maintenant un rôle dans Beffroi : ${role}, pour ${organisation.name}.\n\nPour entrer, allez ici et écrivez cette adresse de courriel :\n${way}\n\nIl n'y a pas de mot de passe : vous recevrez un code.`,
  )
  return { channel: 'email' as const, recipient, subject: `Votre rôle pour ${organisation.name}`, body }
}
