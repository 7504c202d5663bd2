import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readPerson } from '#people'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { hostWithId } from '../hosts/door.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { lastAtHost, readConvention } from '../terms/door.ts'
import { formDefaults, referentOf } from './form-defaults.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())
const before = (await readConvention(db, toCome.id)) ?? assert.fail()
const host = (await hostWithId(db, before.hostId)) ?? assert.fail()
const person = (await readPerson(db, before.personId)) ?? assert.fail()
const moved = { ...host, address: '2 rue du Nouveau', activity: 'Crèche', welcomedBy: 'Léa, directrice' }
const known = { person, before, signatories: [], referent: referentOf(person, 'PLIE') }

describe('The form of a convention', () => {
  test('begins with what the host says today, then with what was written there', () => {
    const typed = formDefaults({ ...known, host: moved, isSame: false, renewed: undefined })
    assert.match(String(typed['place']), /^2 rue du Nouveau, /)
    assert.deepEqual([typed['activity'], typed['welcomedBy']], ['Crèche', 'Léa, directrice'])
    assert.equal(typed['safety'], before.terms.safety)
    const silent = { ...host, address: '', activity: '', welcomedBy: '', way: '' }
    const kept = formDefaults({ ...known, host: silent, isSame: false, renewed: undefined })
    assert.deepEqual(
      [kept['place'], kept['activity'], kept['welcomedBy'], kept['practical']],
      [before.terms.place, before.terms.activity, before.terms.welcomedBy, before.terms.practical],
    )
  })

  test('says what is to be learnt in words that go with any object, without a code', () => {
    const first = { ...known, before: undefined, isSame: false, renewed: undefined }
    const typed = formDefaults({ ...first, host: { ...host, trades: ['K9999', 'G1605', 'D1205'] } })
    assert.equal(typed['objectives'], 'Les gestes du métier : plonge.')
    assert.doesNotMatch(JSON.stringify(typed), /G1605|K9999|La personne qui accueille/)
  })

  test('has the days of the host, but for a host that is open every day: a week has its rest', () => {
    const first = { ...known, before: undefined, isSame: false, renewed: undefined }
    const daysAt = (days: number[]) => formDefaults({ ...first, host: { ...host, days } })['mornings']
    assert.deepEqual(daysAt([2, 3, 6]), ['2', '3', '6'])
    assert.deepEqual(daysAt([1, 2, 3, 4, 5, 6, 7]), ['1', '2', '3', '4', '5'])
  })

  for (const [welcomedBy, name] of [
    ['M. Tabary (responsable)', 'Tabary'],
    ['Mme Odile Fournier – directrice', 'Odile Fournier'],
    ['Léa Marie-Josée / gérante', 'Léa Marie-Josée'],
    ['Monsieur Aubry, gérant', 'Aubry'],
    ['Mona Petit - cheffe', 'Mona Petit'],
    ['', ''],
  ] as const)
    test(`has a signatory who is a name, without title nor role: ${welcomedBy}`, () => {
      const typed = formDefaults({
        ...known,
        host: { ...host, welcomedBy },
        isSame: false,
        renewed: undefined,
      })
      assert.equal(typed['hostSigner'], name)
    })

  test('that corrects one holds its own words', () => {
    const typed = formDefaults({ ...known, host: moved, isSame: true, renewed: undefined })
    assert.deepEqual([typed['place'], typed['activity']], [before.terms.place, before.terms.activity])
  })

  test('takes no cancelled convention for a model', async () => {
    const model = await lastAtHost(db, before.keeper.id, before.hostId)
    assert.ok(model)
    await db.transaction((tx) =>
      tx.run(sql`update immersion.conventions set state = 'cancelled' where id = ${model.id}`),
    )
    assert.notEqual((await lastAtHost(db, before.keeper.id, before.hostId))?.id, model.id)
  })
})
