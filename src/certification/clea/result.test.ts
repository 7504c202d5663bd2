import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '#platform/time'
import { cleaResult, contradict, standingOf, standingsOf } from './result.ts'
import { readDecision, type Decision } from './evaluation.ts'
import { clea2018 } from './framework-clea-2018.ts'
import { countSubDomains } from './framework.ts'

const line = (domain: number, decision: Decision, day: string | null, replaced = false) => ({
  domain,
  decision,
  evaluatedOn: day === null ? null : dayOf(day),
  replaced,
})
const all = (...decisions: Decision[]) =>
  standingsOf(
    clea2018,
    decisions.map((decision, i) => line(i + 1, decision, '2018-06-13')),
  )
const v = 'validated'

describe('The standing on a domain', () => {
  const examples: [string, Parameters<typeof standingOf>[1], string, string | null][] = [
    ['without a line is not evaluated', [], 'not evaluated', null],
    ['is what the only line says', [line(1, v, '2018-06-13')], v, '2018-06-13'],
    [
      'is what the latest day says',
      [line(1, v, '2018-06-13'), line(1, 'not yet', '2018-04-03')],
      v,
      '2018-06-13',
    ],
    [
      'keeps what was decided when somebody is absent later',
      [line(1, v, '2018-04-03'), line(1, 'not evaluated', '2018-06-13')],
      v,
      '2018-04-03',
    ],
    [
      'is contradicted by two results of the latest day',
      [line(1, v, '2018-06-13'), line(1, 'not yet', '2018-06-13')],
      'contradicted',
      '2018-06-13',
    ],
    [
      'is the same whatever the order of lines',
      [line(1, 'not yet', '2018-06-13'), line(1, v, '2018-06-13')],
      'contradicted',
      '2018-06-13',
    ],
    [
      'forgets a contradiction that a later day settled',
      [line(1, v, '2018-06-13'), line(1, 'not yet', '2018-06-13'), line(1, v, '2018-06-20')],
      v,
      '2018-06-20',
    ],
    [
      'does not count a replaced line',
      [line(1, v, '2018-06-13'), line(1, 'not yet', '2018-06-13', true)],
      v,
      '2018-06-13',
    ],
    ['does not count another domain', [line(2, v, '2018-06-13')], 'not evaluated', null],
    [
      'is one when two evaluators agree',
      [line(1, v, '2018-06-13'), line(1, v, '2018-06-13')],
      v,
      '2018-06-13',
    ],
  ]
  for (const [title, lines, state, on] of examples)
    test(title, () => assert.deepEqual(standingOf(1, lines), { domain: 1, state, on }))
  test('is asked about by day', () => {
    const lines = [line(1, v, '2018-06-13'), line(1, 'not yet', '2018-06-13'), line(1, v, '2018-06-20')]
    assert.equal(contradict(lines, { domain: 1, evaluatedOn: dayOf('2018-06-13') }), true)
    assert.equal(contradict(lines, { domain: 1, evaluatedOn: dayOf('2018-06-20') }), false)
  })
})

describe('The Cléa of somebody', () => {
  test('is full when every domain is validated', () => {
    assert.deepEqual(cleaResult(all(v, v, v, v, v, v, v)), { kind: 'full', on: '2018-06-13', missing: [] })
  })
  test('is partial when some are, with five years to complete', () => {
    assert.deepEqual(cleaResult(all('not yet', v, v, v, v, 'not evaluated', v)), {
      kind: 'partial',
      completeBefore: '2023-06-13',
      missing: [1, 6],
    })
  })
  test('is none when nothing is validated', () => {
    assert.deepEqual(cleaResult(all('not yet')).kind, 'none')
  })
  test('stays partial with a contradiction that changes nothing', () => {
    const standings = all(v, v, 'not yet', v, v, v, v)
    standings[1] = { domain: 2, state: 'contradicted', on: dayOf('2018-06-13') }
    assert.deepEqual(cleaResult(standings).kind, 'partial')
  })
  test('is undecided while a contradiction stands between partial and full, or between none and partial', () => {
    const nearlyFull = all(v, v, v, v, v, v, v)
    nearlyFull[6] = { domain: 7, state: 'contradicted', on: dayOf('2018-06-13') }
    assert.deepEqual(cleaResult(nearlyFull), { kind: 'undecided', missing: [7] })
    const nearlyNone = all('not yet')
    nearlyNone[6] = { domain: 7, state: 'contradicted', on: dayOf('2018-06-13') }
    assert.deepEqual(cleaResult(nearlyNone).kind, 'undecided')
  })
})

describe('A result as people write it', () => {
  const words: [string, Decision | undefined][] = [
    ['Validé', v],
    ['VALIDE', v],
    ['validé ', v],
    ['Validée', v],
    ['pas encore', 'not yet'],
    ['Pas encore validé', 'not yet'],
    ['NE', 'not evaluated'],
    ['Non évalué', 'not evaluated'],
    ['', undefined],
    ['peut-être', undefined],
    ['non', undefined],
  ]
  for (const [word, decision] of words)
    test(`« ${word} » is ${decision ?? 'not understood'}`, () => assert.equal(readDecision(word), decision))
})

describe('The framework', () => {
  test('has domains numbered from one, and as many sub-domains as its list', () => {
    assert.deepEqual(
      clea2018.domains.map((domain) => domain.number),
      [1, 2, 3, 4, 5, 6, 7],
    )
    assert.equal(countSubDomains(clea2018), 28)
  })
})
