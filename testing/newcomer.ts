import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import {
  insertMembership,
  insertOrganisation,
  onlyNamed,
  registerPerson,
  saveAccount,
  type OrganisationKind,
  type Role,
  type OrganisationId,
  type PersonId,
} from '#people'
import { parisDay } from '#platform/time'
import { hearLetters } from './hear-letters.ts'
import type { Beffroi } from './open-beffroi.ts'
import type { Visitor } from './visitor.ts'
import { newId } from '#platform/id'

export type Place = { organisationId: OrganisationId; role: Role }
export type Newcomer = Visitor & { personId: PersonId }

/** An organisation that no demo knows. */
export async function newOrganisation(
  { db, now }: Pick<Beffroi, 'db' | 'now'>,
  kind: OrganisationKind,
  name: string = `Autre ${kind}`,
): Promise<{ id: OrganisationId; name: string }> {
  const id = newId<OrganisationId>()
  const siret = null
  await insertOrganisation(db, { id, name, kind, siret, town: 'Lens', phone: null, email: null }, now())
  return { id, name }
}

/** Somebody of no demo, with these roles, who came in by the code of a letter. */
export async function newcomer(beffroi: Beffroi, ...places: Place[]): Promise<Newcomer> {
  const { db, now } = beffroi
  const email = `${randomUUID().slice(0, 8)}@ailleurs.example`
  const who = { ...onlyNamed('Camille', `Ailleurs ${email.slice(0, 8)}`), email }
  const personId = await registerPerson(db, who, null, now())
  await saveAccount(db, { personId, email, phone: null }, now())
  const fromDay = parisDay(now())
  for (const place of places)
    assert.ok(await insertMembership(db, { id: newId(), personId, ...place, fromDay }))
  return { ...(await comeIn(beffroi, email)), personId }
}

/** Whoever has this login, come in by the code that was sent to it. */
export async function comeIn(beffroi: Beffroi, login: string): Promise<Visitor> {
  const visitor = beffroi.visitor(`10.9.${octet()}.${octet()}`)
  await visitor.post('/connexion', { login })
  const code = /\b(\d{3})\s?(\d{3})\b/.exec(await letterTo(beffroi, login))
  assert.ok(code, `no code was written to ${login}`)
  const entered = await visitor.post('/connexion/code', { login, code: `${code[1]}${code[2]}` })
  assert.equal(entered.status, 303)
  return visitor
}

const octet = () => Math.floor(Math.random() * 250)

/** What is written to somebody, read while it leaves: a code is not kept. */
async function letterTo(beffroi: Beffroi, recipient: string): Promise<string> {
  const { carrier } = beffroi.ground
  const letters = hearLetters(beffroi)
  await beffroi.settle()
  beffroi.ground.carrier = carrier
  return letters.findLast((letter) => letter.recipient === recipient)?.body ?? ''
}
