import { describe } from 'node:test'
import { dayOf } from '#platform/time'
import type { LawConvention, PastConvention } from './question.ts'
import { asks, from, host, otherHost, samePlaceElsewhere } from './law-example.ts'

const third = from('2027-10-04', '2027-10-08', { object: 'recruit', objectives: 'G3' })
const one = from('2027-01-25', '2027-01-29', { id: 'H1' })
const two = from('2027-06-28', '2027-07-02', { id: 'H2', object: 'confirm', objectives: 'G2' })
const after = (...history: PastConvention[]) => ({ convention: third, history })

describe('Two conventions with one host in twelve months', () => {
  asks([
    ['a second', after(one), 'accepted'],
    ['a third', after(one, two), 'two-per-host'],
    ['in any order of the history', after(two, one), 'two-per-host'],
    ['one was cancelled', after(one, { ...two, cancelled: true }), 'accepted'],
    ['one is of somebody else', after(one, { ...two, person: 'nadia' }), 'accepted'],
    ['one is of another host', after(one, { ...two, host: otherHost }), 'accepted'],
    [
      'one is of another place of the same body',
      after(one, { ...two, host: samePlaceElsewhere }),
      'accepted?',
    ],
    ['one is a renewal', after(one, { ...two, renews: 'H1' }), 'accepted'],
    [
      'a renewal of what another host did counts',
      after(one, { ...two, renews: 'X' }, from('2026-11-02', '2026-11-06', { id: 'X', host: otherHost })),
      'two-per-host',
    ],
    [
      'the third says that it renews what was cancelled',
      { convention: { ...third, renews: 'H0' }, history: [one, two, { ...one, id: 'H0', cancelled: true }] },
      'two-per-host',
    ],
    [
      'one ended a year and a day before',
      after(two, { ...one, start: dayOf('2026-10-03'), end: dayOf('2026-10-07') }),
      'accepted',
    ],
    [
      'one ended a year before, to the day',
      after(two, { ...one, start: dayOf('2026-10-04'), end: dayOf('2026-10-08') }),
      'accepted?',
    ],
    [
      'one ended a year less a day before',
      after(two, { ...one, start: dayOf('2026-10-05'), end: dayOf('2026-10-09') }),
      'two-per-host',
    ],
    [
      'one began before the twelve months, and ended inside',
      after(two, { ...one, start: dayOf('2026-09-14'), end: dayOf('2026-10-09') }),
      'two-per-host?',
    ],
    [
      'two are kept for later',
      after(
        from('2027-11-02', '2027-11-05', { id: 'H3', objectives: 'G4' }),
        from('2027-12-02', '2027-12-05', { id: 'H4', objectives: 'G5' }),
      ),
      'two-per-host',
    ],
    [
      'one is kept for later, one was long before',
      after(from('2026-11-02', '2026-11-06'), from('2028-07-03', '2028-07-07', { objectives: 'G4' })),
      'accepted',
    ],
    [
      'itself, already kept, is not its own past',
      { convention: { ...third, id: 'H3' }, history: [one, { ...third, id: 'H3' }] },
      'accepted',
    ],
  ])
})

describe('A second convention with one host', () => {
  const again = (more: Partial<LawConvention>) => ({
    convention: from('2027-08-23', '2027-08-27', more),
    history: [one],
  })
  asks([
    ['same object and same objectives', again({}), 'same-object-twice'],
    ['same object, other objectives', again({ objectives: 'G2' }), 'accepted'],
    ['other object, same objectives', again({ object: 'confirm' }), 'accepted'],
    ['at another host', again({ host: otherHost }), 'accepted'],
    ['at another place of the same body', again({ host: samePlaceElsewhere }), 'accepted?'],
    ['objectives that were not given', again({ objectives: undefined }), 'accepted'],
    ['a year later', { convention: from('2028-02-07', '2028-02-11'), history: [one] }, 'accepted'],
  ])
})

describe('Sixty days with one host in twelve months', () => {
  const first = from('2027-01-04', '2027-02-03', { id: 'H1' }) // 31 days
  const renewal = (end: string) => from('2027-02-08', end, { id: 'H2', renews: 'H1' })
  const next = (end: string, more: Partial<LawConvention> = {}) =>
    from('2027-04-05', end, { object: 'confirm', ...more })
  asks([
    ['exactly sixty', { convention: renewal('2027-03-08'), history: [first] }, 'one-month?'],
    ['31 and 28', { convention: renewal('2027-03-07'), history: [first] }, 'accepted'],
    [
      '31, 28 and one: sixty',
      { convention: next('2027-04-05'), history: [first, renewal('2027-03-07')] },
      'accepted',
    ],
    [
      '31, 28 and two: sixty-one',
      { convention: next('2027-04-06'), history: [first, renewal('2027-03-07')] },
      'sixty-days?',
    ],
    [
      'more than sixty, also in days of presence',
      {
        convention: next('2027-05-04', { presencePerWeek: 5 }),
        history: [
          { ...first, presencePerWeek: 5 },
          { ...renewal('2027-03-07'), presencePerWeek: 5 },
        ],
      },
      'sixty-days',
    ],
    [
      'more than sixty in calendar days only',
      {
        convention: next('2027-05-04', { presencePerWeek: 2 }),
        history: [
          { ...first, presencePerWeek: 5 },
          { ...renewal('2027-03-07'), presencePerWeek: 5 },
        ],
      },
      'sixty-days?',
    ],
    [
      'few days of presence said one by one',
      {
        convention: next('2027-05-04', { presenceDays: ['2027-04-05', '2027-05-04'].map(dayOf) }),
        history: [
          { ...first, presencePerWeek: 7 },
          { ...renewal('2027-03-07'), presencePerWeek: 7 },
        ],
      },
      'sixty-days',
    ],
    [
      'of another host',
      { convention: next('2027-05-04', { host: otherHost }), history: [first, renewal('2027-03-07')] },
      'accepted',
    ],
    [
      'reversed dates of the past take no day',
      { convention: next('2027-05-03'), history: [from('2027-02-20', '2027-02-03')] },
      'accepted',
    ],
  ])
})

describe('A quarter of the CDDI', () => {
  const cddi = { start: dayOf('2027-01-01'), end: dayOf('2027-04-30') } // 120 days: thirty at most
  const within = (start: string, end: string, more: Partial<PastConvention> = {}) =>
    from(start, end, { withinCddi: true, host: otherHost, ...more })
  const asked = (end: string, ...history: PastConvention[]) => ({
    cddi,
    convention: from('2027-04-01', end),
    history,
  })
  asks([
    ['exactly', asked('2027-04-30'), 'accepted'],
    ['one day more', { cddi, convention: from('2027-03-31', '2027-04-30'), history: [] }, 'cddi-quarter'],
    ['twenty and ten', asked('2027-04-10', within('2027-02-01', '2027-02-20')), 'accepted'],
    ['twenty and eleven', asked('2027-04-11', within('2027-02-01', '2027-02-20')), 'cddi-quarter'],
    [
      'twenty outside it, and eleven',
      asked('2027-04-11', within('2027-02-01', '2027-02-20', { withinCddi: false })),
      'accepted',
    ],
    [
      'twenty of somebody else',
      asked('2027-04-11', within('2027-02-01', '2027-02-20', { person: 'nadia' })),
      'accepted',
    ],
    [
      'twenty that were cancelled',
      asked('2027-04-11', within('2027-02-01', '2027-02-20', { cancelled: true })),
      'accepted',
    ],
    [
      'what was done before the contract does not count',
      asked('2027-04-30', within('2026-12-14', '2026-12-31')),
      'accepted',
    ],
    [
      'nor the days before it of what began before',
      asked('2027-04-25', within('2026-12-20', '2027-01-05')),
      'accepted',
    ],
    [
      'nor those after its end',
      { cddi, convention: from('2027-04-20', '2027-05-14'), history: [within('2027-02-01', '2027-02-19')] },
      'accepted',
    ],
    [
      'an immersion after it takes nothing',
      {
        cddi,
        convention: from('2027-05-03', '2027-05-14'),
        history: [within('2027-02-01', '2027-03-01'), within('2027-03-02', '2027-03-20')],
      },
      'accepted',
    ],
    [
      'is not asked without a contract',
      { convention: third, history: [within('2027-01-01', '2027-04-30', { host })] },
      'sixty-days?',
    ],
  ])
})
