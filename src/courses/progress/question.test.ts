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
  test('are read as words: neither tags, nor entities, nor names that a tool drew', () => {
    const asked = (id: string, name?: string) =>
      questionsIn([answer(id, 'x', true, name ? { name: { und: name } } : undefined)])[0]?.asked
    assert.equal(asked('urn:a/1', '&lt;p&gt;Combien d&amp;#39;eau&amp;nbsp;?&lt;/p&gt;'), "Combien d'eau ?")
    assert.equal(asked('urn:a/1', '<p>O&ugrave; <b>ranger</b> ?</p>'), 'Où ranger ?')
    assert.equal(asked('urn:articulate:storyline/Scene1_Slide3_MultiChoice'), 'Scene1 Slide3 MultiChoice')
    assert.equal(asked('urn:articulate:storyline/6lvwmkfj9Et'), 'Question 1')
    assert.equal(asked('x/f558ecc8-6fde-82a2-aaa1-4056cfa5e3c9'), 'Question 1')
    assert.equal(asked('urn:a/1', 'a'.repeat(900))?.length, 401)
  })
  test('have their answers read in the way of their kind, of SCORM 1.2 as of xAPI', () => {
    const last = (interactionType: string, response: string, more = {}) =>
      questionsIn([answer('q', response, true, { interactionType, ...more })])[0]?.last
    const words = (...pairs: [string, string][]) => pairs.map(([id, fr]) => ({ id, description: { fr } }))
    assert.equal(last('true-false', 't'), 'Vrai')
    assert.equal(last('true-false', 'false'), 'Faux')
    assert.equal(last('choice', 'Un_bouchon[,]Une_goutte'), 'Un bouchon, Une goutte')
    assert.equal(last('choice', 'a,c'), 'a, c')
    assert.equal(last('choice', 'Oui, car c’est mieux'), 'Oui, car c’est mieux')
    assert.equal(
      last('sequencing', 'b[,]a', { choices: words(['a', 'Rincer'], ['b', 'Laver']) }),
      'Laver, puis Rincer',
    )
    const sides = { source: words(['1', 'Sol']), target: words(['x', 'Serpillière']) }
    assert.equal(last('matching', '1[.]x[,]2[.]y', sides), 'Sol → Serpillière ; 2 → y')
    assert.equal(last('matching', '1.x,2.y', sides), 'Sol → Serpillière ; 2 → y')
    assert.equal(last('likert', '4', { scale: words(['4', 'Tout à fait']) }), 'Tout à fait')
    assert.equal(last('numeric', '12.5'), '12,5')
    assert.equal(last('fill-in', '{case_matters=false}{lang=fr}eau_de javel <2 %'), 'eau_de javel <2 %')
    assert.equal(last('fill-in', 'a,b'), 'a,b')
  })
})
