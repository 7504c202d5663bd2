import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { adaptationSaid } from './adaptation-said.ts'

const none = { acts: 0, people: 0 }
const nothing = {
  interviews: { admitted: 13, interviewed: 12 },
  adaptation: { answered: none, waived: none, noted: none, spoken: 0 },
  immersions: { over: 0, people: 0, reported: 0 },
}
const plain = (said: string[]) => said.join('\n').replaceAll(/[\u00A0\u202F]/g, ' ')

describe('How a group was adapted to each', () => {
  test('says its interviews, and leaves out what never happened', () => {
    assert.equal(plain(adaptationSaid(nothing)), 'Entretien individuel noté : 12 personnes sur 13.')
  })

  test('counts acts, and people from five on', () => {
    const said = (people: number) =>
      plain(
        adaptationSaid({
          ...nothing,
          adaptation: {
            answered: none,
            waived: { acts: 6, people },
            noted: { acts: 1, people: 1 },
            spoken: 2,
          },
          immersions: { over: 7, people, reported: 3 },
        }),
      )
    assert.match(
      said(5),
      /dispensé : 6, pour 5 personnes\..* alerte : 1\..*s’écoute : 2\..*objectifs écrits : 7, pour 5 personnes\..* : 3 sur 7\./s,
    )
    assert.match(said(4), /dispensé : 6\.$/m)
    assert.doesNotMatch(said(4), /Immersions|employeur/)
  })

  test('says nothing of the interviews of fewer than five', () => {
    assert.deepEqual(adaptationSaid({ ...nothing, interviews: { admitted: 4, interviewed: 4 } }), [])
  })
})
