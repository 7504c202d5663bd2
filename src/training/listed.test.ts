import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { cast } from '#people'
import { openBeffroi } from '#testing'
import { workPages } from './listed.ts'
import { trainingData } from './training-data.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('The pages of work', () => {
  for (const { pattern, as, url } of workPages) {
    test(`${pattern} opens for ${as.join(', ')} and for nobody else`, async () => {
      for (const { id } of cast) {
        const { status } = await (await beffroi.as(id)).get(url)
        assert.equal(status, as.includes(id) ? 200 : 404, `${id}: ${url}`)
      }
    })
  }
})

describe('What training knows of somebody', () => {
  test('leaves with them: works, credits, attendance, connection, and what was noted', async () => {
    const { folder, files } = await trainingData(beffroi.db, [beffroi.personId('aicha')])
    assert.equal(folder, 'formation')
    const read = (path: string) => {
      const bytes = files.find((one) => one.path === path)?.bytes ?? ''
      return typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)
    }
    assert.match(read('travaux.csv'), /^code;activité;donné le/)
    assert.ok(read('temps-valide.csv').split('\n').length > 30)
    assert.match(read('presences.csv'), /demi-journée/)
    assert.match(read('connexion.csv'), /;60\r/)
    assert.equal(JSON.parse(read('suivi.json')).length, 0)
  })
})
