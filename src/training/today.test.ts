import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const myDay = async (id: 'claire' | 'karine') => sentencesIn((await (await beffroi.as(id)).get('/')).text)

describe('The day of a trainer', () => {
  test('says how many works wait and whom to call, and leads there', async () => {
    const day = await myDay('claire')
    assert.match(day, /\d+ travaux à relire Groupe 7/)
    assert.match(day, /personnes? à appeler Groupe 7/)
    assert.match(day, /Groupe 7 : la semaine et l’émargement/)
  })
  test('is not that of a referent', async () => assert.doesNotMatch(await myDay('karine'), /à relire/))
})
