import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { openBeffroi } from '#testing'
import { dossierPapers } from './list-dossier-papers.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('What other rooms add to a dossier', () => {
  test('is the evaluations of each trainee, in words that a controller reads', async () => {
    const papers = await dossierPapers(beffroi.db, seeded.group1)
    const clea = papers.filter((one) => one.path === 'evaluations/evaluations-clea.csv')
    assert.ok(clea.length > 0)
    assert.deepEqual(new Set(papers.map((one) => one.path.split('.').at(-1))), new Set(['csv']))
    const text = new TextDecoder().decode(clea[0]?.bytes)
    assert.match(text, /^Domaine;Moment;Décision;Jour/)
    assert.ok(text.split('\r\n').length > 2, text)
  })
})
