import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '#platform/time'
import { judgeImmersion, ledger } from './judge-immersion.ts'
import { from } from './law-example.ts'
import { brokenIf, type Rule } from './rule.ts'

const never = (more: Partial<Rule>): Rule => ({
  key: 'dates',
  article: 'X1',
  from: dayOf('2027-01-01'),
  find: () => brokenIf(true),
  say: () => 'Jamais',
  ...more,
})

describe('The ledger', () => {
  test('asks its rules in the order of the contract, each once', () => {
    assert.deepEqual(
      ledger.map(({ key }) => key).join(' '),
      'content one-object no-disguised-work prescriber-delegation prescriber-kind signature-missing sign-for-another same-channel ' +
        'antedated dates one-month renewal-once renewal-same-object renewal-objectives renewal-length two-per-host ' +
        'same-object-twice sixty-days cddi-quarter day-adult week-adult day-minor week-minor rest-minor',
    )
  })

  test('asks a rule from its first day to its last, on the day of the decision', () => {
    const convention = from('2027-03-01', '2027-03-12')
    const on = (day: string, rule: Rule) =>
      judgeImmersion({ convention, history: [], decidedOn: dayOf(day) }, [rule]).verdict
    assert.equal(on('2026-12-31', never({})), 'accepted')
    assert.equal(on('2027-01-01', never({})), 'refused')
    assert.equal(on('2027-02-02', never({ to: dayOf('2027-02-01') })), 'accepted')
    assert.equal(on('2027-02-01', never({ to: dayOf('2027-02-01') })), 'refused')
    assert.equal(
      judgeImmersion({ convention, history: [] }, [never({ to: dayOf('2027-02-28') })]).verdict,
      'accepted',
    )
  })
})
