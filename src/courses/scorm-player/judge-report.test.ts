import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Report } from './given.ts'
import { answersIn } from './interactions.ts'
import { judgeReport } from './judge-report.ts'

const report = (said: Partial<Report>): Report => ({
  mark: 'scorm',
  when: 'finished',
  completion: 'unknown',
  success: 'unknown',
  score: {},
  exit: '',
  data: {},
  ...said,
})
const verdict = (said: Partial<Report>, mastery?: number) => judgeReport(report(said), mastery).verdict

describe('What a SCO reports', () => {
  test('is judged by its own word where no score was to be reached', () => {
    assert.deepEqual(verdict({ success: 'passed' }), { success: true, scaled: undefined })
    assert.deepEqual(verdict({ success: 'failed', score: { scaled: 0.9 } }), { success: false, scaled: 0.9 })
    assert.equal(verdict({ completion: 'completed' }), undefined)
  })

  test('is judged by the score that was to be reached, whatever it says', () => {
    assert.deepEqual(verdict({ success: 'passed', score: { raw: '79' } }, 0.8), {
      success: false,
      scaled: 0.79,
    })
    assert.deepEqual(verdict({ success: 'failed', score: { raw: '80' } }, 0.8), {
      success: true,
      scaled: 0.8,
    })
    assert.deepEqual(verdict({ score: { raw: '80' } }, 0.8), { success: true, scaled: 0.8 })
  })

  test('is not judged while it is put aside, or still goes on', () => {
    assert.equal(verdict({ score: { raw: '10' }, exit: 'suspend' }, 0.8), undefined)
    assert.equal(verdict({ score: { raw: '10' }, when: 'kept' }, 0.8), undefined)
    assert.deepEqual(verdict({ success: 'passed', when: 'kept' }), { success: true, scaled: undefined })
  })

  test('has a score between its own bounds, and never outside', () => {
    const scaled = (score: Report['score']) => verdict({ success: 'passed', score })?.scaled
    assert.equal(scaled({ raw: '15', min: '10', max: '20' }), 0.5)
    assert.equal(scaled({ raw: 7, max: 20 }), 0.35)
    assert.equal(scaled({ scaled: '-0.5' }), 0)
    assert.equal(scaled({ raw: '150' }), 1)
    assert.equal(scaled({ raw: '' }), undefined)
    assert.equal(scaled({ raw: '5', min: '5', max: '5' }), undefined)
  })

  test('gives each answer with what was asked, in both versions', () => {
    const answers = answersIn({
      'cmi.interactions.0.id': 'q 1',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.student_response': 'b',
      'cmi.interactions.0.result': 'wrong',
      'cmi.interactions.1.id': 'q2',
      'cmi.interactions.1.learner_response': '12',
      'cmi.interactions.2.id': 'unanswered',
    })
    assert.deepEqual([...answers.keys()], ['0', '1'])
    assert.equal(answers.get('0')?.path, '/interactions/q%201')
    assert.deepEqual(answers.get('0')?.result, { response: 'b', success: false })
    assert.deepEqual(answers.get('1')?.result, { response: '12' })
  })
})
