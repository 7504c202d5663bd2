import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Plain } from '#platform/json'
import type { Version } from '../shape.ts'
import { statement } from './statement.ts'
import { newTrace } from '../seeds/xapi-tool.ts'

const faultOf = (changes: Plain, version: Version = '2.0.0') => {
  const found = statement(JSON.parse(JSON.stringify(newTrace(changes))), version)
  return found && `${found.at}: ${found.rule}`
}
const agent = { mbox: 'mailto:claire@example.org' }
const activity = 'https://exemple.fr/doser'
const asked = (definition: Plain) => faultOf({ object: { id: activity, definition } })

describe('A statement is refused', () => {
  const examples: [string, Plain, string][] = [
    ['without an actor', { actor: undefined }, 'actor: is missing'],
    ['without a verb', { verb: undefined }, 'verb: is missing'],
    ['without an object', { object: undefined }, 'object: is missing'],
    [
      'with a property that does not exist',
      { lieu: 'Arras' },
      'lieu: is not a property of the specification',
    ],
    ['with null anywhere but in extensions', { actor: { ...agent, name: null } }, 'actor.name: must be text'],
    ['when its id is not a UUID', { id: '12' }, 'id: must be a UUID'],
    ['when a verb is not an IRI', { verb: { id: 'terminé' } }, 'verb.id: must be an absolute IRI'],
    [
      'when a language is not one',
      { verb: { id: activity, display: { a12345678: 'x' } } },
      'verb.display.a12345678: must be a language tag of RFC 5646',
    ],
    ['when its version is of another century', { version: '0.9' }, 'version: must be version 1.0.x or 2.0.x'],
    [
      'when it voids something that is not a statement',
      { verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } },
      'object: must point to a statement, since the verb is voided',
    ],
    [
      'when a revision is said of a person',
      { object: { objectType: 'Agent', ...agent }, context: { revision: '2' } },
      'context.revision: goes only with an Activity as object',
    ],
    [
      'when a statement in it holds another',
      {
        object: {
          objectType: 'SubStatement',
          ...newTrace({ id: undefined, object: { objectType: 'SubStatement' } }),
        },
      },
      'object.object: must not hold another SubStatement',
    ],
  ]
  for (const [name, changes, sentence] of examples) test(name, () => assert.equal(faultOf(changes), sentence))
})

describe('An actor', () => {
  const of = (actor: Plain) => faultOf({ actor })
  test('has one identifier, no more and no less', () => {
    const one = 'actor: must have exactly one identifier: mbox, mbox_sha1sum, openid or account'
    assert.equal(of({ name: 'Aïcha' }), one)
    assert.equal(of({ ...agent, openid: 'https://exemple.fr/aicha' }), one)
    assert.equal(of({ account: { homePage: 'https://exemple.fr', name: 'aicha' } }), undefined)
    assert.equal(of({ mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' }), undefined)
  })
  test('says its address as a mailto:', () => {
    assert.equal(of({ mbox: 'aicha@example.org' }), 'actor.mbox: must be a mailto: address')
  })
  test('that is a group without identifier names its members', () => {
    assert.equal(of({ objectType: 'Group' }), 'actor: must have members, since it has no identifier')
    assert.equal(of({ objectType: 'Group', member: [agent] }), undefined)
    assert.equal(of({ objectType: 'Group', ...agent }), undefined)
  })
})

describe('A question', () => {
  test('has the lists of its kind, and no other', () => {
    const choices = [{ id: 'a' }, { id: 'b' }]
    assert.equal(asked({ interactionType: 'choice', choices, correctResponsesPattern: ['a'] }), undefined)
    assert.equal(
      asked({ interactionType: 'likert', choices }),
      'object.definition.choices: does not go with this interactionType',
    )
    assert.equal(asked({ choices }), 'object.definition.choices: needs interactionType')
    assert.equal(
      asked({ interactionType: 'choice', choices: [{ id: 'a' }, { id: 'a' }] }),
      'object.definition.choices: must not repeat an id',
    )
  })
})

describe('A result', () => {
  const of = (result: Plain) => faultOf({ result })
  test('has a scaled score from -1 to 1, and a raw one between its bounds', () => {
    assert.equal(of({ score: { scaled: 1.01 } }), 'result.score.scaled: must be between -1 and 1')
    assert.equal(of({ score: { raw: 11, min: 0, max: 10 } }), 'result.score.raw: must be between min and max')
    assert.equal(of({ score: { min: 3, max: 3 } }), 'result.score.min: must be lower than max')
  })
  test('has numbers and truths that are not texts', () => {
    assert.equal(of({ score: { raw: '12' } }), 'result.score.raw: must be a number')
    assert.equal(of({ success: 'true' }), 'result.success: must be true or false')
  })
  test('has a duration of ISO 8601, weeks alone', () => {
    for (const duration of ['PT4H35M59.14S', 'P3Y1M29DT4H35M59.14S', 'P3Y', 'P4W', 'PT0S'])
      assert.equal(of({ duration }), undefined)
    for (const duration of ['P4W1D', 'PA1H', 'PT', 'P', '12 min', 'P1.5Y2M'])
      assert.equal(of({ duration }), 'result.duration: must be a duration of ISO 8601', duration)
  })
})

describe('A context', () => {
  test('names agents and groups since version 2.0.0, and not before', () => {
    const context = { contextAgents: [{ objectType: 'contextAgent', agent }] }
    assert.equal(faultOf({ context }), undefined)
    assert.equal(
      faultOf({ context }, '1.0.3'),
      'context.contextAgents: is not a property of the specification',
    )
    const empty = {
      contextGroups: [
        { objectType: 'contextGroup', group: { objectType: 'Group', ...agent }, relevantTypes: [] },
      ],
    }
    assert.equal(
      faultOf({ context: empty }),
      'context.contextGroups.0.relevantTypes: must not be an empty list',
    )
  })
  test('takes one activity alone as well as a list', () => {
    assert.equal(faultOf({ context: { contextActivities: { parent: { id: activity } } } }), undefined)
    assert.equal(
      faultOf({ context: { contextActivities: { parent: [{ id: activity }, { id: 'x' }] } } }),
      'context.contextActivities.parent.1.id: must be an absolute IRI',
    )
  })
  test('holds anything in an extension, under an IRI', () => {
    assert.equal(faultOf({ context: { extensions: { [activity]: null } } }), undefined)
    assert.equal(
      faultOf({ context: { extensions: { note: 1 } } }),
      'context.extensions.note: must be an absolute IRI',
    )
  })
})

describe('A timestamp', () => {
  const of = (timestamp: string) => faultOf({ timestamp })
  test('is of ISO 8601, in extended or basic form', () => {
    for (const one of [
      '2008-09-15T15:53:00.601+00:00',
      '2018-04-09T09:30:00Z',
      '20180409T093000Z',
      '2018-04-09T09:30:00+02',
    ])
      assert.equal(of(one), undefined, one)
    for (const one of ['09/04/2018', '2018-13-01T00:00:00Z', 'hier'])
      assert.match(of(one) ?? '', /must be a date and time of ISO 8601/, one)
  })
  test('never has an offset of minus zero', () => {
    for (const zone of ['-00', '-0000', '-00:00'])
      assert.match(of(`2018-04-09T09:30:00.000${zone}`) ?? '', /negative zero/)
  })
})
