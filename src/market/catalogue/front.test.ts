import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { asDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { countStock } from '../stock/store.ts'
import { sql } from '#platform/db'
import type { ProductId } from '../ids.ts'
import { isInSeason } from '../season/season.ts'

const beffroi = await openBeffroi()
const nothing = await openBeffroi({ empty: true })
after(async () => {
  assert.deepEqual([...beffroi.surprises, ...nothing.surprises], [])
  await beffroi.close()
  await nothing.close()
})
const visitor = beffroi.visitor()
const front = async () => sentencesIn((await visitor.get('/marche')).text)

const on = (text: string) => asDay(text) ?? assert.fail()

describe('The season', () => {
  test('is that of the month and of the name, over the new year too', () => {
    assert.equal(isInSeason('Fraises de Samer', on('2026-06-02')), true)
    assert.equal(isInSeason('Fraises de Samer', on('2026-11-28')), false)
    assert.equal(isInSeason('Chicons de pleine terre', on('2026-01-15')), true)
    assert.equal(isInSeason('Chicons de pleine terre', on('2026-06-02')), false)
    assert.equal(isInSeason('Pommes de terre Bintje', on('2026-09-01')), false)
    assert.equal(isInSeason('Jus de pomme', on('2026-09-01')), false)
  })
})

describe('The first page of a market', () => {
  test('says when it is brought, once for all, what is in season and what the farm grows', async () => {
    const words = await front()
    assert.match(words, /À vélo (aujourd’hui|mardi 2 juin), dès \d+ h/)
    assert.match(words, /une seule livraison, un seul paiement/)
    assert.match(words, /Nos vélos vont à : .*Calais.*, et nulle part ailleurs\./)
    assert.match(words, /De saison en juin .*Fraises de Samer/)
    assert.match(words, /La Ferme urbaine Récolté à Calais : /)
    assert.match(words, /Interdiction de vente de boissons alcooliques aux mineurs de moins de 18 ans/)
  })

  test('follows the hour, and names nothing that is sold out', async () => {
    const before = await front()
    beffroi.setNow('2026-06-02T19:30:00Z')
    const evening = await front()
    assert.doesNotMatch(evening, /À vélo aujourd’hui/, before)
    const row = await beffroi.db.row<{ id: ProductId }>(
      sql`select id from market.products where slug = 'fraises-de-samer'`,
    )
    const id = row?.id ?? assert.fail()
    await countStock(beffroi.db, 0, { productId: id, kind: 'counted', by: null, at: beffroi.now() })
    assert.doesNotMatch(await front(), /De saison en juin .{0,200}Fraises de Samer,/)
    beffroi.setNow('2026-06-02T08:00:00Z')
  })

  test('says it once: a search and an aisle are only shelves', async () => {
    for (const query of ['?q=pain', '?rayon=livres'])
      assert.doesNotMatch(
        sentencesIn((await visitor.get(`/marche${query}`)).text),
        /De saison|une seule livraison/,
      )
  })

  test('has a door on the home page of its territory once something is on sale', async () => {
    assert.match((await visitor.get('/')).text, /<a href="\/marche">.*?<b>Je fais mes courses/s)
    assert.doesNotMatch((await nothing.visitor().get('/')).text, /Je fais mes courses/)
  })

  test('leads to what is said before an order: who sells, who settles a quarrel, what is taken back', async () => {
    const shops = (await visitor.get('/marche/commerces')).text
    assert.match(shops, /href="\/marche\/conditions"/)
    const terms = sentencesIn((await visitor.get('/marche/conditions')).text)
    assert.match(terms, /Ni espèces ni titres-restaurant/)
    assert.doesNotMatch(
      terms,
      /Pas encore dit par le commerce/,
      'every shop of the demo says all that is asked',
    )
    assert.match(terms, /Boulangerie Delplanque .*Médiateur de la consommation/)
    assert.match(
      terms,
      /Boulangerie Delplanque Entreprise SARL Boulangerie Delplanque SIRET 000.010.108.00017 Adresse 31 Rue Royale, 62100 Calais Téléphone 03.53.01.30.02 Courriel delplanque@example.org Médiateur/,
    )
    for (const words of [
      /14 jours après la livraison/,
      /L221-28/,
      /deux ans/,
      /1641/,
      /ne paie pour être devant|paie pour être devant/,
    ])
      assert.match(terms, words)
    const nadege = await beffroi.as('nadege')
    const page = '/marche/boutique/presentation?commerce=boulangerie-delplanque'
    const half = await nadege.post(page, { story: '', phone: '', mediatorName: 'CM2C', mediatorAddress: '' })
    assert.equal(half.status, 422)
    assert.match(sentencesIn(half.text), /Dites où lui écrire/)
  })
})
