import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newcomer, newOrganisation, openBeffroi, sentencesIn, type Visitor } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const aicha = `/personnes/${beffroi.personId('aicha')}`
const find = async (reader: Visitor, text: string) => {
  const { text: page } = await reader.get(`/recherche?q=${encodeURIComponent(text)}`)
  return page.split('<main')[1]?.split('</main>')[0] ?? ''
}

describe('Searching from anywhere', () => {
  test('finds a person in any order, accent and case, for who stands around them', async () => {
    for (const id of ['brigitte', 'claire', 'karine'] as const) {
      const reader = await beffroi.as(id)
      assert.match((await reader.get('/')).text, /action="\/recherche"/)
      assert.match(await find(reader, 'benamar AICHA'), new RegExp(`href="${aicha}"`), id)
    }
  })

  test('finds nobody for others, nor for who works in another body, and says so', async () => {
    const { id } = await newOrganisation(beffroi, 'training')
    const other = await newcomer(beffroi, { organisationId: id, role: 'training lead' })
    for (const reader of [other, await beffroi.as('paul'), await beffroi.as('nadege')]) {
      const page = await find(reader, 'Benamar')
      assert.doesNotMatch(page, /href="\/personnes/)
      assert.match(page, /Rien à ce nom/)
      assert.equal((await reader.get(aicha)).status, 404)
    }
    assert.equal((await (await beffroi.as('aicha')).get('/recherche')).status, 404)
    assert.equal((await beffroi.visitor().get('/recherche')).status, 303)
  })

  test('finds one’s organisations, all of them for who steers the territory', async () => {
    assert.match(await find(await beffroi.as('paul'), 'delplanque'), /href="\/organismes\//)
    assert.doesNotMatch(await find(await beffroi.as('claire'), 'delplanque'), /href="\/organismes\//)
  })

  test('finds an order by its reference or its customer, for who runs its market alone', async () => {
    const didier = await beffroi.as('didier')
    const page = await find(didier, 'Vanhoutte')
    const href = /href="(\/marche\/gestion\/commandes[^"]*)"/.exec(page)?.[1] ?? assert.fail('no order')
    assert.equal((await didier.get(href.replaceAll('&amp;', '&'))).status, 200)
    for (const id of ['nadege', 'brigitte'] as const)
      assert.doesNotMatch(await find(await beffroi.as(id), 'Vanhoutte'), /Commande/)
  })

  test('takes anything: a letter, a quote, a percent, a long text', async () => {
    const paul = await beffroi.as('paul')
    for (const text of ['', 'a', "'", '%', '\\', '<b>', 'x'.repeat(500), '\u0000é'])
      assert.ok((await paul.get(`/recherche?q=${encodeURIComponent(text)}`)).status < 500, text)
  })
})

describe('The page of a person', () => {
  test('leads to each page that its reader may open, and leaves a line that the person reads', async () => {
    for (const id of ['brigitte', 'claire', 'karine'] as const) {
      const reader = await beffroi.as(id)
      const { text } = await reader.get(aicha)
      const links = [
        ...(text.split('<ul class="split">')[1] ?? '').split('</ul>')[0]!.matchAll(/href="([^"]+)"/g),
      ]
      assert.ok(links.length > 0, id)
      for (const [, href = ''] of links) assert.equal((await reader.get(href)).status, 200, `${id} ${href}`)
    }
    const lines = sentencesIn((await (await beffroi.as('aicha')).get('/moi/acces')).text)
    assert.match(lines, /Retrouver votre dossier/)
  })

  test('of oneself is one’s own page', async () => {
    const me = await beffroi.as('brigitte')
    assert.equal((await me.get(`/personnes/${beffroi.personId('brigitte')}`)).status, 404)
  })
})
