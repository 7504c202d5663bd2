import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { matchHeaders } from './index.ts'

const wanted = {
  lastName: ['nom', 'nom de famille'],
  firstName: ['prénom'],
  birthDate: ['date de naissance', 'né(e) le', 'né le'],
  phone: ['tél', 'téléphone', 'portable'],
}

describe('The headers of a file', () => {
  test('are recognised whatever their case, accents, punctuation and brackets', () => {
    const match = matchHeaders(
      ['NOM', 'Prenom', 'Date de naissance (jj/mm/aaaa)', 'Tél.', 'Commentaire'],
      wanted,
    )
    assert.deepEqual(match.headers, {
      lastName: 'NOM',
      firstName: 'Prenom',
      birthDate: 'Date de naissance (jj/mm/aaaa)',
      phone: 'Tél.',
    })
    assert.deepEqual([match.unmatched, match.missing], [['Commentaire'], []])
  })

  test('are not guessed from half a word', () => {
    const match = matchHeaders(['Nom et prénom', "Nom d'usage"], wanted)
    assert.deepEqual([match.headers, match.missing.length], [{}, 4])
  })

  test('prefer the best spelling, and are never given twice', () => {
    assert.equal(matchHeaders(['Nom de famille', 'Nom'], wanted).headers.lastName, 'Nom')
    const twins = matchHeaders(['Né(e) le'], { birthDate: ['né(e) le'], bornOn: ['né le'] })
    assert.deepEqual([twins.headers, twins.missing], [{ birthDate: 'Né(e) le' }, ['bornOn']])
  })

  test('follow what was remembered, even against the spelling, even set aside', () => {
    const first = matchHeaders(['Nom', "Nom d'usage", 'Prénom'], wanted, {
      "NOM D'USAGE": 'lastName',
      Prénom: '',
    })
    assert.deepEqual(first.headers, { lastName: "Nom d'usage" })
    assert.deepEqual(first.unmatched, ['Nom'])
    assert.deepEqual(
      matchHeaders(['Nom', "Nom d'usage", 'Prénom'], wanted, first.keys).headers,
      first.headers,
    )
  })

  test('ignore a memory of things no longer wanted', () => {
    assert.equal(matchHeaders(['Nom'], wanted, { Nom: 'surname' }).headers.lastName, 'Nom')
  })
})
