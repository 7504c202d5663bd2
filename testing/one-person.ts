import assert from 'node:assert/strict'
import { findKnown, readPerson, registerApart, type PersonId } from '#people'
import { standingMerge } from './merge-store.ts'
import type { Beffroi } from './open-beffroi.ts'

/** Somebody who is known already, written a second time with another spelling: two files, until somebody says that they are one. */
export async function writtenApart({ db, now, personId }: Beffroi, id: PersonId): Promise<PersonId> {
  const known = (await readPerson(db, id)) ?? assert.fail('nobody has this id')
  const who = { ...known, familyName: `${known.familyName}e` }
  return db.transaction(async (tx) =>
    registerApart(tx, { who, others: await findKnown(tx, who) }, personId('claire'), now()),
  )
}

/** The steward says that two files are one person. */
export async function saidTheSame(beffroi: Beffroi, one: PersonId, other: PersonId): Promise<void> {
  const steward = await beffroi.as('paul')
  assert.equal((await steward.post('/personnes/doublons', { one, other, answer: 'same' })).status, 303)
}

/** The steward takes back that this file is another's: they are two persons again. */
export async function saidApart(beffroi: Beffroi, mergedId: PersonId): Promise<void> {
  const steward = await beffroi.as('paul')
  const id = (await standingMerge(beffroi.db, mergedId)) ?? assert.fail('this file is nobody else’s')
  assert.equal((await steward.post(`/personnes/doublons/${id}/defaire`)).status, 303)
}
