import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededTrainees, type PersonId } from '#people'
import { sql } from '#platform/db'
import { seeded } from '#actions'
import { asId, newId } from '#platform/id'
import { openBeffroi, saidApart, saidTheSame, writtenApart } from '#testing'
import { countActs, insertAct } from './act-store.ts'
import { keepVote, namesOf } from './founding/name-store.ts'
import { proposeName } from './founding/propose-name.ts'
import type { CompanyId, NameId } from './ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const company = newId<CompanyId>()
await db.transaction((tx) =>
  tx.run(sql`
    insert into company.companies (id, group_id, opened_by, opened_at)
    select ${company}, g.id, ${beffroi.personId('claire')}, ${now}
    from actions.published_groups g
    where g.id <> ${seeded.group7} and not exists (select 1 from company.companies c where c.group_id = g.id)
    limit 1`),
)
const one = seededTrainees.group7[3]?.id ?? asId<PersonId>('')
const other = await writtenApart(beffroi, one)
const [sun, moon] = [newId<NameId>(), newId<NameId>()]
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
await proposeName(db, company, { id: sun, name: 'Soleil', by: one, at: at(0) })
await proposeName(db, company, { id: moon, name: 'Lune', by: other, at: at(1) })
const act = {
  companyId: company,
  kind: 'planning',
  about: newId(),
  named: 'Mme Lemaire',
  words: null,
} as const
for (const personId of [one, other]) await db.transaction((tx) => insertAct(tx, { ...act, personId }, now))
const names = async () =>
  (await namesOf(db, company, one)).map(({ name, votes, isMine, isOwn }) => [name, votes, isMine, isOwn])

describe('Somebody of a company who was written twice', () => {
  test('has one vote, the last; and what they proposed is theirs', async () => {
    assert.deepEqual(await names(), [
      ['Soleil', 1, true, true],
      ['Lune', 1, false, false],
    ])
    await saidTheSame(beffroi, one, other)
    assert.deepEqual(await names(), [
      ['Soleil', 0, false, true],
      ['Lune', 1, true, true],
    ])
    await db.transaction((tx) => keepVote(tx, company, sun, one, at(2)))
    assert.deepEqual(await names(), [
      ['Soleil', 1, true, true],
      ['Lune', 0, false, true],
    ])
  })

  test('did once what was noted under both', async () => {
    assert.deepEqual(await countActs(db, company), [{ personId: one, kind: 'planning', times: 1 }])
  })

  test('has each their own again when it is taken back', async () => {
    await saidApart(beffroi, other)
    assert.deepEqual(await names(), [
      ['Soleil', 1, true, true],
      ['Lune', 1, false, false],
    ])
  })
})
