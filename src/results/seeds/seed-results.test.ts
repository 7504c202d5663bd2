import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { latestEdition, resultsPages } from '../index.ts'

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

  test('reads 36 posts and 60 % beside them, each exit a brick, in the open data too', async () => {
    const said = sentencesIn((await beffroi.visitor().get('/resultats/pole-ess-anima')).text)
    assert.match(
      said,
      /36 .*postes d’insertion.* 60 % 15 sur 25 des sorties sont positives.* 60 % 15 sur 25 des sorties sont dynamiques/,
    )
    const { actions } = JSON.parse((await beffroi.visitor().get('/resultats.json')).text)
    const anima = actions.find(({ slug }: { slug: string }) => slug === 'pole-ess-anima')
    assert.deepEqual(
      anima.figures.map((figure: Record<string, unknown>) => [
        figure['key'],
        figure['value'],
        figure['numerator'],
        figure['denominator'],
      ]),
      [
        ['posts', 36, 36, null],
        ['positive-exits', 60, 15, 25],
        ['dynamic-exits', 60, 15, 25],
      ],
    )
    assert.deepEqual(Object.keys(anima.figures[1]).toSorted(), [
      'denominator',
      'excluded',
      'key',
      'label',
      'masked',
      'numerator',
      'rule',
      'ruleSince',
      'value',
    ])
    assert.match(said, /Chiffres comptés pour toute l’action/)
  })

  test('is told by Le Petit Papier n° 463 with the same figures, called and not typed', async () => {
    assert.deepEqual(await latestEdition(beffroi.db), {
      number: '463',
      theme:
        'Journée des initiatives territoriales pour l’emploi 2019 : deux actions du Pas-de-Calais à l’honneur',
      dated: '2019-06-27',
      href: '/bulletin/463',
    })
    const said = sentencesIn((await beffroi.visitor().get('/bulletin/463')).text)
    assert.match(said, /comptait 13 personnes\. 11 sur 13 ont obtenu le Cléa complet et 2 sur 13 une partie/)
    assert.match(said, /13 sur 13 sont secouristes du travail\. 12 sur 13 ont fait attester/)
  })

  test('has its page of Calais: 36 posts and 60 % of positive exits, 15 of 25, called too', async () => {
    const answer = await beffroi.visitor().get('/bulletin/463')
    const said = sentencesIn(answer.text)
    assert.match(said, /Calais · Pôle ESS ANIMA Au centre-ville, une ferme et du travail/)
    assert.match(said, /Le pôle compte 36 postes d’insertion\. 60 % \(15 sur 25\) des sorties sont positives/)
    assert.match(said, /60 % 15 sur 25 des sorties sont positives .* Compté 15 sorties Sur 25 sorties/)
    assert.match(said, /3 sorties : retirées du calcul .* 2 sorties : sans catégorie connue/)
    assert.match(answer.text, /aria-label="60\u00A0% \(15 sur 25\)\u00A0: des sorties sont positives"/)
  })

  test('opens every page that the room lists, to each reader that it names', async () => {
    for (const { url, as } of resultsPages)
      for (const id of as) {
        const visitor = id === 'public' ? beffroi.visitor() : await beffroi.as(id)
        assert.equal((await visitor.get(url)).status, 200, `${id} ${url}`)
      }
  })
})
