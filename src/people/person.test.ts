import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isNameOf } from './person.ts'

describe('A name that somebody types', () => {
  for (const [typed, name] of [
    ['aicha benamar', 'Aïcha Benamar'],
    ['BENAMAR Aïcha', 'Aïcha Benamar'],
    ['Aïcha', 'Aïcha Benamar'],
    ['A. Benamar', 'Aïcha Benamar'],
    ['A.B.', 'Aïcha Benamar'],
    ['Aïcha Fatima Benamar', 'Aïcha Benamar'],
    ['Marie Josee Dhoker', 'Marie-Josée D’Hoker'],
    ['Odile Fournier', 'Mme Fournier'],
    ['Mme Fournier', 'Odile Fournier'],
    ['M. Aubry', 'Aubry'],
    ['عائشة بن عمر', 'Aïcha Benamar'],
    ['Аїша', 'Aïcha Benamar'],
  ] as const)
    test(`may be that of somebody: ${typed}, for ${name}`, () => assert.ok(isNameOf(typed, name)))

  for (const [typed, name] of [
    ['Paul Martin', 'Aïcha Benamar'],
    ['Aïcha Martin', 'Aïcha Benamar'],
    ['Moi', 'Aïcha Benamar'],
    ['B', 'Aïcha Benamar'],
    ['Odile', 'Mme Fournier'],
    ['…', 'Aïcha Benamar'],
    ['Mme', 'Aïcha Benamar'],
  ] as const)
    test(`is clearly another: ${typed}, for ${name}`, () => assert.ok(!isNameOf(typed, name)))
})
