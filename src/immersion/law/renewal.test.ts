import { describe } from 'node:test'
import type { PastConvention } from './question.ts'
import { asks, from, otherHost } from './law-example.ts'

const first = from('2027-11-02', '2027-11-12', { id: 'H1' }) // 11 days
const renewed = from('2027-11-15', '2027-11-19', { id: 'H2', renews: 'H1' })
const again = from('2027-11-22', '2027-11-26', { renews: 'H1' })

describe('A renewal', () => {
  asks([
    ['of what was not renewed', { convention: again, history: [first] }, 'accepted'],
    ['of what was renewed already', { convention: again, history: [first, renewed] }, 'renewal-once'],
    ['of a renewal', { convention: { ...again, renews: 'H2' }, history: [renewed, first] }, 'renewal-once'],
    [
      'of what had a renewal that was cancelled',
      { convention: again, history: [first, { ...renewed, cancelled: true }] },
      'accepted',
    ],
    [
      'of what somebody else renewed under the same name',
      { convention: again, history: [first, { ...renewed, person: 'nadia' }] },
      'accepted',
    ],
    [
      'while another host renewed once',
      {
        convention: again,
        history: [
          first,
          { ...first, id: 'X', host: otherHost },
          { ...renewed, id: 'Y', renews: 'X', host: otherHost },
        ],
      },
      'accepted',
    ],
    [
      'of itself, already kept',
      { convention: { ...again, id: 'H2' }, history: [first, renewed] },
      'accepted',
    ],
    [
      'with another object',
      { convention: { ...again, object: 'confirm' }, history: [first] },
      'renewal-same-object',
    ],
    [
      'with other objectives',
      { convention: { ...again, objectives: 'G2' }, history: [first] },
      'renewal-same-object',
    ],
    [
      'when the objectives were reached',
      { convention: again, history: [{ ...first, objectivesReached: true }] },
      'renewal-objectives',
    ],
    [
      'when they were not',
      { convention: again, history: [{ ...first, objectivesReached: false }] },
      'accepted',
    ],
    [
      'as long as the first',
      { convention: from('2027-11-15', '2027-11-25', { renews: 'H1' }), history: [first] },
      'accepted',
    ],
    [
      'a day longer',
      { convention: from('2027-11-15', '2027-11-26', { renews: 'H1' }), history: [first] },
      'renewal-length',
    ],
    [
      'of a whole month, longer than a month',
      {
        convention: from('2027-12-01', '2028-01-02', { renews: 'H1' }),
        history: [from('2027-11-01', '2027-11-30', { id: 'H1' })],
      },
      'one-month',
    ],
    ['of what the history does not hold', { convention: again, history: [] }, 'accepted'],
  ])
})

describe('What renews the convention of another', () => {
  const elsewhere = (more: Partial<PastConvention>) => ({
    convention: again,
    history: [{ ...first, ...more }, from('2027-06-07', '2027-06-11')],
  })
  asks([
    ['host stands for itself', elsewhere({ host: otherHost }), 'same-object-twice'],
    ['person stands for itself', elsewhere({ person: 'nadia' }), 'same-object-twice'],
  ])
})
