import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { latestEdition, resultsPages } from './index.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('The story of Arras', () => {
  test('reads 13 · 11 + 2 · 13 · 12 on the page of the results', async () => {
    const said = sentencesIn((await beffroi.visitor().get('/resultats')).text)
    for (const words of [
      /13 participants/,
      /11 sur 13 ont obtenu le Cléa complet/,
      /2 sur 13 ont obtenu un/,
      /13 sur 13 sont sauveteurs secouristes du travail/,
      /12 sur 13 ont .*plus de 75 % des compétences du métier/,
    ])
      assert.match(said, words)
  })

  test('is told by Le Petit Papier n° 463 with the same figures, called and not typed', async () => {
    assert.deepEqual(await latestEdition(beffroi.db), {
      number: '463',
      theme: 'Journée des initiatives territoriales pour l’emploi 2019 : le Pas-de-Calais à l’honneur',
      dated: '2019-06-27',
      href: '/bulletin/463',
    })
    const said = sentencesIn((await beffroi.visitor().get('/bulletin/463')).text)
    assert.match(said, /comptait 13 personnes\. 11 sur 13 ont obtenu le Cléa complet et 2 sur 13 une partie/)
    assert.match(said, /13 sur 13 sont secouristes du travail\. 12 sur 13 ont fait attester/)
  })

  test('opens every page that the room lists, to each reader that it names', async () => {
    for (const { url, as } of resultsPages)
      for (const id of as) {
        const visitor = id === 'public' ? beffroi.visitor() : await beffroi.as(id)
        assert.equal((await visitor.get(url)).status, 200, `${id} ${url}`)
      }
  })
})
