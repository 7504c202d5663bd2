import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newcomer, newOrganisation, openBeffroi, sentencesIn, type Visitor } from '#testing'

const empty = await openBeffroi({ empty: true })
const demo = await openBeffroi()
after(async () => {
  assert.deepEqual([...empty.surprises, ...demo.surprises], [])
  await empty.close()
  await demo.close()
})

const own = await newOrganisation(empty, 'public')
const paul = await newcomer(empty, { organisationId: own.id, role: 'steward' })

const HERE = '/ouverture'
/** Where the steps of somebody lead. */
const leadsTo = async (reader: Visitor): Promise<string[]> => {
  const list =
    (await reader.get(HERE)).text.split('<ol class="build">').slice(1).join('').split('</main>')[0] ?? ''
  return [...list.matchAll(/href="([^"#]+)"/g)].map(([, href]) => href ?? '')
}

describe('Who steers an empty territory', () => {
  test('reads on their first page what comes next, and is led there', async () => {
    const day = (await paul.get('/')).text
    assert.match(day, /<a href="\/ouverture">Ouvrir le territoire<\/a>/)
    assert.match(sentencesIn(day), /1 sur 10\. La suite : dire le nom du territoire/)
    const page = (await paul.get(HERE)).text
    assert.match(page, /aria-current="step"[^]*Dire le nom du territoire/)
    for (const href of await leadsTo(paul)) assert.equal((await paul.get(href)).status, 200, href)
  })

  test('sees each step keep its proof, and the next one open', async () => {
    const training = await newOrganisation(empty, 'training')
    const page = async () => sentencesIn((await paul.get(HERE)).text)
    assert.match(await page(), /1 organisme ajouté/)
    assert.match(await page(), new RegExp(`Personne ne dirige encore ${training.name}`))
    const lead = await newcomer(empty, { organisationId: training.id, role: 'training lead' })
    assert.match(await page(), /Chaque organisme a sa direction/)
    await newcomer(empty, { organisationId: own.id, role: 'steward' })
    assert.match(await page(), /2 personnes pilotent/)
    assert.match(sentencesIn((await lead.get('/')).text), /Commencer 0 sur 8\. La suite : écrire une action/)
    for (const href of await leadsTo(lead)) assert.equal((await lead.get(href)).status, 200, href)
  })

  test('sees whoever directs a structure be led to each trade it may open, and no link fails', async () => {
    const aci = await newOrganisation(empty, 'integration')
    const director = await newcomer(empty, { organisationId: aci.id, role: 'direction' })
    const titles = [...(await director.get(HERE)).text.matchAll(/<h2>([^<]+)<\/h2>/g)].map(
      ([, title]) => title,
    )
    assert.deepEqual(titles, ['Employer en insertion', 'Cultiver', 'Livrer à vélo', 'Vendre'])
    for (const href of await leadsTo(director)) assert.equal((await director.get(href)).status, 200, href)
  })

  test('reads what others do, without a link that would be closed to them', async () => {
    const trade = (await paul.get(HERE)).text.split('<h2>Former</h2>')[1] ?? ''
    assert.match(trade, /Qui est responsable de formation/)
    assert.doesNotMatch(trade.split('</main>')[0] ?? '', /href=/)
  })
})

describe('A territory at work', () => {
  test('asks nothing more of who did everything, and shows no opening to who opens nothing', async () => {
    for (const id of ['brigitte', 'didier', 'karine'] as const) {
      const reader = await demo.as(id)
      assert.doesNotMatch((await reader.get('/')).text, /Commencer/, id)
      assert.match(sentencesIn((await reader.get(HERE)).text), /Tout ce qui dépend de vous est fait/, id)
      for (const href of await leadsTo(reader)) assert.equal((await reader.get(href)).status, 200, href)
    }
    for (const other of ['aicha', 'claire'] as const)
      assert.equal((await (await demo.as(other)).get(HERE)).status, 404, other)
    assert.equal((await demo.visitor().get(HERE)).status, 303)
  })
})
