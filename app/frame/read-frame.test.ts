import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { cast } from '#people'
import { openBeffroi, type Visitor } from '#testing'

const beffroi = await openBeffroi()
after(() => beffroi.close())

/** The places of the bar or of the dock, and the one that is current. */
function navOf(html: string): { hrefs: string[]; current: string[] } {
  const nav = /<nav class="(?:nav|dock)"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? ''
  const hrefs = [...nav.matchAll(/<a href="([^"]+)"/g)].map((match) => match[1] ?? '')
  const current = [...nav.matchAll(/<a href="([^"]+)" aria-current="page"/g)].map((match) => match[1] ?? '')
  return { hrefs, current }
}

async function walk(visitor: Visitor, from: string): Promise<string[]> {
  const { hrefs } = navOf((await visitor.get(from)).text)
  for (const href of hrefs) {
    const answer = await visitor.get(href)
    assert.equal(answer.status, 200, href)
    const { current } = navOf(answer.text)
    assert.deepEqual(current, [href])
  }
  return hrefs
}

describe('The bar of places', () => {
  test('leads a visitor to pages that open, and says where they stand', async () => {
    const { hrefs } = navOf((await beffroi.visitor().get('/contact')).text)
    assert.deepEqual(hrefs, ['/actions', '/marche', '/entreprises', '/resultats'])
    await walk(beffroi.visitor(), '/contact')
  })
  for (const { id, as } of cast)
    test(`leads ${id} (${as}) to pages that open, and to their own`, async () => {
      const hrefs = await walk(await beffroi.as(id), '/moi')
      assert.ok(hrefs.includes('/moi'), hrefs.join(' '))
    })
  test('shows a person inside one place only the place itself', async () => {
    const brigitte = await beffroi.as('brigitte')
    assert.deepEqual(navOf((await brigitte.get('/actions/nouvelle')).text).current, ['/actions'])
    assert.deepEqual(navOf((await brigitte.get('/moi/acces')).text).current, ['/moi'])
  })
  test('names the place on each page that it holds, whatever its address', async () => {
    const bruno = await beffroi.as('bruno')
    const placeAt = async (path: string) => navOf((await bruno.get(path)).text).current
    for (const path of ['commandes', 'velos', 'depot', 'demandes', 'lieux', 'chiffres'])
      assert.deepEqual(await placeAt(`/livraisons/${path}`), ['/livraisons/jours'], path)
    for (const path of ['cultures', 'equipe', 'chiffres'])
      assert.deepEqual(await placeAt(`/ferme/${path}`), ['/ferme/taches'], path)
    const nadege = await beffroi.as('nadege')
    assert.deepEqual(navOf((await nadege.get('/livraisons/demandes')).text).current, ['/livraisons/demandes'])
  })
})

describe('The voice of a page', () => {
  const speaks = (html: string) => /<button class="button listen[ "]/.test(html)
  test('is offered to visitors, trainees, couriers and merchants, signing in included', async () => {
    for (const path of ['/', '/connexion', '/marche', '/panier', '/actions'])
      assert.ok(speaks((await beffroi.visitor().get(path)).text), path)
    for (const [id, paths] of [
      ['aicha', ['/formation/aujourdhui', '/moi', '/moi/connexion']],
      ['yanis', ['/livraisons/tournee', '/ferme', '/moi', '/']],
      [
        'nadege',
        ['/marche/boutique', '/marche/boutique/commandes', '/argent', '/livraisons/demandes', '/moi'],
      ],
    ] as const) {
      const reader = await beffroi.as(id)
      for (const path of paths) assert.ok(speaks((await reader.get(path)).text), `${id} ${path}`)
    }
  })
  test('is not on the desks of those who read all day', async () => {
    for (const [id, path] of [
      ['bruno', '/livraisons/jours'],
      ['claire', '/formation'],
      ['brigitte', '/orientation'],
      ['paul', '/territoire'],
    ] as const)
      assert.ok(!speaks((await (await beffroi.as(id)).get(path)).text), `${id} ${path}`)
  })
})
