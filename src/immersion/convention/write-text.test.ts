import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readPerson } from '#people'
import { asId } from '#platform/id'
import { dayOf } from '#platform/time'
import { openBeffroi } from '#testing'
import { hostWithId } from '../hosts/door.ts'
import type { Prescriber } from '../prescribers/door.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { readConvention, type Convention } from '../terms/door.ts'
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
const prescriber: Prescriber = {
  organisationId: one.prescriber.id,
  name: one.prescriber.name,
  siret: '12345678900011',
  town: 'Lens',
  kind: 'delegate',
  delegatedBy: 'France Travail',
  fromDay: dayOf('2026-03-01'),
  toDay: dayOf('2027-01-20'),
}
const textOf = (more: Partial<Convention> = {}, all = signatories, by: Prescriber | undefined = prescriber) =>
  writeText({ one: { ...one, ...more }, person, host, prescriber: by, signatories: all }).replaceAll(
    '\u00A0',
    ' ',
  )

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

  test('says in whose name it is prescribed, by whose delegation and until when', () => {
    const by = (more: Partial<Prescriber>) => textOf({}, signatories, { ...prescriber, ...more })
    const { name } = prescriber
    assert.ok(
      by({}).includes(
        `${name}, SIRET 123 456 789 00011, Lens, prescrit cette immersion, par délégation de France Travail, du 1er mars 2026 au 20 janvier 2027.`,
      ),
    )
    assert.match(by({ fromDay: null }), /délégation de France Travail, jusqu’au 20 janvier 2027\./)
    assert.match(by({ toDay: null }), /délégation de France Travail, à partir du 1er mars 2026\./)
    const itself = { kind: 'mission-locale', delegatedBy: '', fromDay: null, toDay: null } as const
    assert.match(by(itself), /prescrit cette immersion, en tant que Mission locale\./)
  })

  test('says who goes on paying somebody who has an employer', () => {
    const employer = { ...(first ?? assert.fail()), role: 'employer', forWhom: 'Les Ateliers' } as const
    assert.match(textOf({}, [...signatories, employer]), /statut, et Les Ateliers continue de la payer\./)
    assert.doesNotMatch(textOf(), /continue de la payer/)
  })

  test('counts each day on which the person is there, were it a half', () => {
    // by hand: eight whole days and two Friday mornings, between Monday 30 November and Friday 11 December 2026
    const timetable = {
      mornings: [1, 2, 3, 4, 5],
      afternoons: [1, 2, 3, 4],
      morning: ['09:00', '12:30'],
      afternoon: ['13:30', '17:00'],
    } as const
    const days = { fromDay: dayOf('2026-11-30'), toDay: dayOf('2026-12-11') }
    const text = textOf({ ...days, terms: { ...one.terms, timetable } })
    assert.match(text, /En tout : 10 jours de présence, 63 h\./)
  })

  test('says what is good to know where it says when and where', () => {
    const text = textOf({ terms: { ...one.terms, practical: 'Prendre le bus 12' } })
    assert.match(text, /3\. Quand et où\n[^.]*\.\n.*\nBon à savoir : Prendre le bus 12\n\n4\./)
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
