import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '#platform/time'
import { compare, editDistance, type NearReason } from './same-person.ts'

type Described = Parameters<typeof compare>[0]

const aminata: Described = {
  givenName: 'Aminata',
  familyName: 'Traoré',
  usageName: null,
  birthDate: dayOf('1983-04-07'),
  phone: null,
  email: null,
}
const but = (changes: Partial<Described>): Described => ({ ...aminata, ...changes })
const day = (text: string) => ({ birthDate: dayOf(text) })

/** Compared both ways: who comes first never matters. */
function both(one: Described, other: Described) {
  const found = compare(one, other)
  assert.deepEqual(compare(other, one), found)
  return found
}

describe('Two descriptions are exactly one person', () => {
  const exact: [string, Described][] = [
    ['letter for letter', aminata],
    ['without accents, in capitals', but({ givenName: 'AMINATA', familyName: 'TRAORE' })],
    ['with their outer spaces', but({ familyName: ' Traoré ' })],
    ['under a usage name that the other knows', but({ familyName: 'Diallo', usageName: 'Traoré' })],
  ]
  for (const [how, other] of exact) test(how, () => assert.deepEqual(both(aminata, other), { kind: 'exact' }))

  test('with a hyphen or without', () => {
    const marie = but({ givenName: 'Marie-Claude', familyName: 'D’Hoker' })
    const typed = but({ givenName: 'MARIE CLAUDE', familyName: "d'hoker" })
    assert.deepEqual(both(marie, typed), { kind: 'exact' })
  })
})

describe('Two descriptions are proposed to somebody', () => {
  const near: [NearReason, string, Described][] = [
    ['names swapped', 'names swapped', but({ givenName: 'Traoré', familyName: 'Aminata' })],
    ['day and month swapped', 'day and month swapped', but(day('1983-07-04'))],
    ['one typo in the name', 'a letter more', but({ familyName: 'Traorée' })],
    ['one typo in the name', 'a letter less', but({ givenName: 'Amnata' })],
    ['one typo in the name', 'two letters exchanged', but({ givenName: 'Amianta' })],
    ['one digit in the birth date', 'another digit in the year', but(day('1988-04-07'))],
    ['no birth date', 'the birth date missing', but({ birthDate: null })],
  ]
  for (const [why, how, other] of near)
    test(`with ${how}`, () => assert.deepEqual(both(aminata, other), { kind: 'near', why }))

  test('with another name and the same telephone, on the same birth date', () => {
    const one = but({ phone: '+33639981037' })
    const other = but({ phone: '+33639981037', familyName: 'Diallo' })
    assert.deepEqual(both(one, other), { kind: 'near', why: 'same contact' })
  })
  test('with a typo and no date, when the e-mail is the same', () => {
    const one = but({ email: 'a@example.org', birthDate: null })
    const other = but({ email: 'a@example.org', familyName: 'Traorée' })
    assert.deepEqual(both(one, other), { kind: 'near', why: 'no birth date' })
  })
  test('with the same name and telephone, whatever the date', () => {
    const one = but({ phone: '+33639981037' })
    const other = but({ phone: '+33639981037', ...day('1990-12-25') })
    assert.deepEqual(both(one, other), { kind: 'near', why: 'same contact' })
  })
})

describe('Two descriptions are two people', () => {
  const apart: [string, Described][] = [
    ['with another birth date', but(day('1990-12-25'))],
    ['with another given name', but({ givenName: 'Fatou' })],
    ['with another family name and birth date', but({ familyName: 'Diallo', ...day('1990-12-25') })],
    ['with two letters changed', but({ familyName: 'Traaorée' })],
    ['with a typo and no birth date', but({ familyName: 'Traorée', birthDate: null })],
    ['with a typo and another digit in the date', but({ familyName: 'Traorée', ...day('1988-04-07') })],
    ['with nothing but a telephone', but({ givenName: 'Fatou', ...day('1990-12-25') })],
  ]
  for (const [how, other] of apart) test(how, () => assert.equal(both(aminata, other), undefined))

  test('with another family name, unless a list is read, which may call her by the name she married into', () => {
    const married = but({ familyName: 'Diallo' })
    assert.equal(both(aminata, married), undefined)
    const asked = { kind: 'near', why: 'another family name' }
    assert.deepEqual(compare(aminata, married, { otherFamilyNames: true }), asked)
    const younger = but({ familyName: 'Diallo', ...day('1990-12-25') })
    assert.equal(compare(aminata, younger, { otherFamilyNames: true }), undefined)
  })
  test('when they only share the telephone of a household', () => {
    const one = but({ phone: '+33639981037' })
    const child = but({ phone: '+33639981037', givenName: 'Moussa', ...day('2004-02-01') })
    assert.equal(both(one, child), undefined)
  })
})

describe('The distance between two words', () => {
  for (const [one, other, distance] of [
    ['', '', 0],
    ['benamar', 'benamar', 0],
    ['benamar', 'benammar', 1],
    ['benamar', 'bename', 2],
    ['benamar', 'benmaar', 1],
    ['lille', 'lens', 4],
  ] as const)
    test(`'${one}' to '${other}' is ${distance}`, () => assert.equal(editDistance(one, other), distance))
})
