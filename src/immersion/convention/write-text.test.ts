import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readPerson } from '#people'
import { asId } from '#platform/id'
import { openBeffroi } from '#testing'
import { hostWithId } from '../hosts/door.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { readConvention } from './convention-store.ts'
import type { Convention } from './convention.ts'
import { signatoriesOf } from './signatory-store.ts'
import { writeText } from './write-text.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const one = (await readConvention(db, toBeSeeded(beffroi.now()).toCome.id)) ?? assert.fail()
const host = (await hostWithId(db, one.hostId)) ?? assert.fail()
const person = (await readPerson(db, one.personId)) ?? assert.fail()
const signatories = await signatoriesOf(db, one.id)
const [first] = signatories
const textOf = (more: Partial<Convention> = {}, all = signatories) =>
  writeText({ one: { ...one, ...more }, person, host, signatories: all }).replaceAll('\u00A0', ' ')

describe('The text of a convention', () => {
  test('says who is told of an accident and who declares it, each once', () => {
    const keeper = { ...one.keeper, name: 'PLIE test' }
    const together = textOf({ keeper, prescriber: keeper })
    assert.match(
      together,
      /prévient dans les 24 heures la structure qui accompagne la personne : PLIE test\./,
    )
    assert.match(together, /Celle-ci prescrit aussi cette immersion : elle le déclare\./)
    const apart = textOf({ prescriber: { id: asId('other'), name: 'Mission locale' } })
    assert.match(apart, /la structure qui prescrit, qui le déclare : Mission locale\./)
    const employer = { ...(first ?? assert.fail()), role: 'employer', forWhom: 'Les Ateliers' } as const
    assert.match(
      textOf({}, [...signatories, employer]),
      /l’employeur de la personne, qui le déclare : Les Ateliers\./,
    )
  })

  test('gives its three questions to the host, and its own words to the person', () => {
    assert.match(
      textOf(),
      /L’employeur qui accueille répond à trois questions\. La personne dit ce qu’elle en pense, avec ses mots\./,
    )
  })

  test('writes hours in one way: of the day, and how long', () => {
    const timetable = { ...one.terms.timetable, mornings: [1], afternoons: [1] }
    const week = { ...timetable, morning: ['09:00', '12:30'], afternoon: ['13:30', '17:00'] } as const
    const monday = textOf({
      terms: { ...one.terms, timetable: { ...week, mornings: [], afternoons: [1, 2] } },
    })
    assert.match(monday, /\nLe lundi et le mardi de 13 h 30 à 17 h\. En tout : /)
    assert.match(monday, /En tout : \d+(,5)? jours? de présence, \d+ h( \d\d)?\./)
    assert.doesNotMatch(monday, /\d,\d h|\d heures\./)
  })
})
