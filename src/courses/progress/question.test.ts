import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { missedMost, questionsIn } from './question.ts'

const answer = (id: string, response: string, success?: boolean, definition?: Record<string, unknown>) => ({
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
  object: { id, ...(definition && { definition }) },
  result: { response, ...(success !== undefined && { success }) },
})

const choice = {
  description: { 'en-US': 'How much?', 'fr-FR': 'Combien ?' },
  choices: [
    { id: 'a', description: { fr: 'Une goutte' } },
    { id: 'b', description: { fr: 'Un bouchon' } },
  ],
}

describe('The questions of a course', () => {
  test('are told by who answered, try by try, in the words of the content', () => {
    const said = questionsIn([
      { verb: { id: 'x' }, object: { id: 'urn:a' } },
      answer('urn:q:1', 'a', false, choice),
      answer('urn:q:2', '12,5'),
      answer('urn:q:1', 'b[,]a', true, choice),
      answer('https://x.example/cours/Mot%20juste', 'eau', false),
    ])
    assert.deepEqual(
      said.map(({ asked, tries, last, right }) => [asked, tries, last, right]),
      [
        ['Combien ?', 2, 'Un bouchon, Une goutte', [false, true]],
        ['urn:q:2', 1, '12,5', [null]],
        ['Mot juste', 1, 'eau', [false]],
      ],
    )
  })
  test('of a group come with how many were right at once, the most missed first', () => {
    const right = questionsIn([answer('q:1', 'a', true), answer('q:2', 'a', false), answer('q:3', 'x')])
    const later = questionsIn([answer('q:1', 'a', true), answer('q:2', 'a', false), answer('q:2', 'b', true)])
    assert.deepEqual(
      missedMost([right, later, []]).map(({ asked, people, atOnce, wrong }) => [
        asked,
        people,
        atOnce,
        wrong,
      ]),
      [
        ['q:2', 2, 0, 1],
        ['q:1', 2, 2, 0],
      ],
    )
  })
})
