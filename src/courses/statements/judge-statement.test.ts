import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { isPlain, type Plain } from '#platform/json'
import { CMI5_CATEGORY, extensions, MOVEON_CATEGORY, verbs } from '../iri.ts'
import { heardIn } from '../session.ts'
import { judgeStatement } from './judge-statement.ts'
import { withJudged, type Known } from './known.ts'
import { known, ruleOf, said, template } from './said-statement.ts'
import { ruleSections, type SessionRule } from './session-rule.ts'

const categories = (...ids: string[]) => ({
  contextActivities: { ...template.contextActivities, category: ids.map((id) => ({ id })) },
})
const extended = (more: Plain) => ({ extensions: { ...template.extensions, ...more } })
const fresh = known({ verbs: [] })

describe('An au may say', () => {
  const allowed: [string, Plain, Known?][] = [
    ['initialized, first', said('initialized'), fresh],
    ['anything without the cmi5 category, between initialized and terminated (7.1.3)', said('experienced')],
    ['completed', said('completed')],
    ...['20260602T081000Z', '2026-06-02T08:10:00,123Z', '2026-06-02T08:10:00+00'].map(
      (timestamp): [string, Plain] => [`completed at ${timestamp}`, said('completed', { timestamp })],
    ),
    [
      'passed, at masteryScore itself',
      said('passed', { result: { success: true, score: { scaled: 0.8 }, duration: 'PT1M' } }),
    ],
    ['passed without a score', said('passed', { result: { success: true, duration: 'PT1M' } }, extended({}))],
    ['failed below masteryScore', said('failed')],
    ['failed again in another session', said('failed'), known({ reached: new Set(['failed', 'completed']) })],
    ['terminated', said('terminated')],
    [
      'raw with min and max',
      said('failed', { result: { success: false, score: { raw: 1, min: 0, max: 9 }, duration: 'PT1M' } }),
    ],
    ['progress', said('experienced', { result: { extensions: { [extensions.progress]: 40 } } })],
    [
      'what it did before terminated, when it comes after',
      said('experienced'),
      known({ verbs: ['initialized', 'terminated'], terminatedAsOf: new Date('2026-06-02T08:20:00Z') }),
    ],
    ['terminated in Review mode', said('terminated'), known({ mode: 'Review' })],
    ['more in its context than the template holds', said('completed', {}, { language: 'fr-FR' })],
  ]
  for (const [name, statement, around] of allowed)
    test(name, () => assert.equal(ruleOf(statement, around), 'kept'))
})

const refused: [SessionRule, string, Plain, Known?][] = [
  ['the statement has no id', 'completed', said('completed', { id: undefined })],
  ['the statement has no timestamp', 'completed', said('completed', { timestamp: undefined })],
  ['the timestamp is not in UTC', 'completed', said('completed', { timestamp: '2026-06-02T10:10:00+02:00' })],
  [
    'the actor is not the learner who was launched',
    'somebody else',
    said('completed', { actor: { account: { homePage: 'https://arras.example', name: 'x' } } }),
  ],
  [
    'the actor is not the learner who was launched',
    'an address',
    said('completed', { actor: { mbox: 'mailto:a@example.org' } }),
  ],
  [
    'the registration is not the one of the launch',
    'another',
    said('completed', {}, { registration: randomUUID() }),
  ],
  [
    'the registration is not the one of the launch',
    'no context',
    said('experienced', { context: undefined }),
  ],
  [
    'the session id is not the one of the launch',
    'another',
    said('completed', {}, { extensions: { [extensions.sessionId]: 'seance-2' } }),
  ],
  [
    'the context template was changed',
    'no grouping',
    said(
      'completed',
      {},
      { contextActivities: { category: [{ id: CMI5_CATEGORY }, { id: MOVEON_CATEGORY }] } },
    ),
  ],
  [
    'an au may not void statements',
    'voided',
    said('experienced', {
      verb: { id: verbs.voided },
      object: { objectType: 'StatementRef', id: randomUUID() },
    }),
  ],
  ['the verb is not for an au to use with the cmi5 category', 'waived', said('waived')],
  ['the verb is not for an au to use with the cmi5 category', 'satisfied', said('satisfied')],
  ['the verb is not for an au to use with the cmi5 category', 'launched', said('launched')],
  ['the verb is not for an au to use with the cmi5 category', 'abandoned', said('abandoned')],
  [
    'the verb is not for an au to use with the cmi5 category',
    'experienced',
    said('experienced', {}, categories(CMI5_CATEGORY)),
  ],
  [
    'the object is not the au that was launched',
    'another au',
    said('completed', { object: { id: 'urn:a:1' } }),
  ],
  ['the first statement must be initialized', 'completed', said('completed'), fresh],
  ['the first statement must be initialized', 'allowed', said('experienced'), fresh],
  [
    'initialized must come first',
    'allowed before it',
    said('experienced', { timestamp: '2026-06-02T07:59:00Z' }),
  ],
  [
    'terminated must be the last statement',
    'allowed after it',
    said('experienced', { timestamp: '2026-06-02T08:30:00Z' }),
    known({ verbs: ['initialized', 'terminated'], terminatedAsOf: new Date('2026-06-02T08:20:00Z') }),
  ],
  [
    'terminated must be the last statement',
    'earlier than others',
    said('terminated'),
    known({ lastAsOf: new Date('2026-06-02T08:15:00Z') }),
  ],
  ['the verb was already used in this session', 'initialized', said('initialized')],
  [
    'the verb was already used in this session',
    'terminated',
    said('terminated'),
    known({ verbs: ['initialized', 'terminated'] }),
  ],
  [
    'passed and failed do not go together in a session',
    'passed',
    said('passed'),
    known({ verbs: ['initialized', 'failed'] }),
  ],
  [
    'passed and failed do not go together in a session',
    'failed',
    said('failed'),
    known({ verbs: ['initialized', 'passed'] }),
  ],
  [
    'completed was already said in this registration',
    'completed',
    said('completed'),
    known({ reached: new Set(['completed']) }),
  ],
  [
    'passed was already said in this registration',
    'passed',
    said('passed'),
    known({ reached: new Set(['passed']) }),
  ],
  [
    'failed does not follow passed in a registration',
    'failed',
    said('failed'),
    known({ reached: new Set(['passed']) }),
  ],
  [
    'the launch mode allows initialized and terminated only',
    'Review',
    said('completed'),
    known({ mode: 'Review' }),
  ],
  [
    'the launch mode allows initialized and terminated only',
    'Browse',
    said('failed'),
    known({ mode: 'Browse' }),
  ],
  [
    'a score goes with passed or failed only',
    'completed',
    said('completed', { result: { completion: true, duration: 'PT1M', score: { scaled: 1 } } }),
  ],
  [
    'scaled must be between 0 and 1',
    'failed',
    said('failed', { result: { success: false, duration: 'PT1M', score: { scaled: -0.5 } } }),
  ],
  [
    'raw needs min and max',
    'passed',
    said('passed', { result: { success: true, duration: 'PT1M', score: { raw: 9, max: 10 } } }),
  ],
  [
    'success does not go with this verb',
    'passed',
    said('passed', { result: { success: false, duration: 'PT1M' } }),
  ],
  ['success does not go with this verb', 'failed', said('failed', { result: { duration: 'PT1M' } })],
  [
    'success does not go with this verb',
    'completed',
    said('completed', { result: { completion: true, success: true, duration: 'PT1M' } }),
  ],
  ['completion does not go with this verb', 'completed', said('completed', { result: { duration: 'PT1M' } })],
  [
    'completion does not go with this verb',
    'passed',
    said('passed', { result: { success: true, completion: true, duration: 'PT1M' } }),
  ],
  ['the duration is missing', 'completed', said('completed', { result: { completion: true } })],
  ['the duration is missing', 'terminated', said('terminated', { result: undefined })],
  [
    'the score is below masteryScore',
    'passed',
    said('passed', { result: { success: true, duration: 'PT1M', score: { scaled: 0.79 } } }),
  ],
  [
    'the score reaches masteryScore',
    'failed',
    said('failed', { result: { success: false, duration: 'PT1M', score: { scaled: 0.8 } } }),
  ],
  ['masteryScore is missing or was changed', 'missing', said('passed', {}, extended({}))],
  [
    'masteryScore is missing or was changed',
    'changed',
    said('passed', {}, extended({ [extensions.masteryScore]: 0.5 })),
  ],
  [
    'the moveon category goes with success or completion',
    'without',
    said('completed', {}, categories(CMI5_CATEGORY)),
  ],
  [
    'the moveon category goes with success or completion',
    'terminated',
    said('terminated', {}, categories(CMI5_CATEGORY, MOVEON_CATEGORY)),
  ],
  [
    'the moveon category goes with success or completion',
    'allowed',
    said('experienced', {}, categories(MOVEON_CATEGORY)),
  ],
  [
    'progress must be a whole number from 0 to 100',
    'a half',
    said('experienced', { result: { extensions: { [extensions.progress]: 0.5 } } }),
  ],
  [
    'progress must be a whole number from 0 to 100',
    'too far',
    said('experienced', { result: { extensions: { [extensions.progress]: 101 } } }),
  ],
]

describe('An au may not say', () => {
  for (const [rule, name, statement, around] of refused)
    test(`${name}: ${rule} (cmi5 ${ruleSections[rule]})`, () => assert.equal(ruleOf(statement, around), rule))
  test('anything against a rule that has no example here, but those of the token', () => {
    const shown = new Set<string>(refused.map(([rule]) => rule))
    assert.deepEqual(
      Object.keys(ruleSections).filter((rule) => !shown.has(rule)),
      [
        'the session is over',
        'only what belongs to this launch may be reached',
        'the launch data may not be changed',
        'the learner preferences are a list of languages, and sounds on or off',
      ],
    )
  })
})

test('What was judged is known of the next one', () => {
  const first = judgeStatement(said('initialized'), fresh)
  assert.ok(first.ok)
  const after = withJudged(fresh, first, new Date('2026-06-02T08:10:01Z'))
  assert.deepEqual(heardIn(after.session)?.verbs, ['initialized'])
  assert.equal(ruleOf(said('initialized'), after), 'the verb was already used in this session')
  assert.ok(isPlain(after.actor))
})
