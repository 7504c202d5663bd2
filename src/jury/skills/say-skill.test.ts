import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { employeFamilialGrid } from '../grid-employe-familial.ts'
import { skillsOf } from '../grid.ts'
import { saySkill } from './say-skill.ts'

const ours = skillsOf(employeFamilialGrid).flatMap(({ title, block }) => [title, block])

describe('The grid that comes with Beffroi', () => {
  for (const language of ['en', 'ar', 'uk'] as const)
    test(`is said whole in another language (${language}), each of its words once`, () => {
      const said = ours.map((words) => saySkill(words, language))
      assert.ok(said.every((one) => one !== undefined))
      assert.equal(new Set(said).size, new Set(ours).size)
    })
  test('stays in the words of whoever wrote another', () => {
    assert.equal(saySkill('Sert au comptoir', 'ar'), undefined)
    assert.equal(saySkill(ours[0] ?? '', 'fr'), undefined)
  })
})
