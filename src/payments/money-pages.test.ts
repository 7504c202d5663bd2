import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { openBeffroi, sentencesIn } from '#testing'
import { dayOf } from '#platform/time'
import { readStatement } from './statement/store.ts'
import { spanOf } from './statement/statement.ts'
import { seededClaimId, seededDisputeId, seededSaleId, SEEDED_PAGE } from './seeds/seeded-payments.ts'
import { verifyMoney } from './book/verify-store.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(() => beffroi.close())
const { delplanque, saintPierre } = seededOrganisations

describe('A merchant', () => {
  test('reads what is owed, what came and each month', async () => {
    const nadege = await beffroi.as('nadege')
    const home = await nadege.get('/argent')
    assert.equal(home.status, 200)
    assert.match(
      sentencesIn(home.text),
      /À recevoir.*Boulangerie Delplanque|Boulangerie Delplanque.*À recevoir/,
    )
    assert.match(sentencesIn(home.text), /Reversements.*Versé.*mai 2026/)
  })

  test('takes a month away on paper and in a workbook, and its lines make its balance', async () => {
    const nadege = await beffroi.as('nadege')
    const pdf = await nadege.get('/argent/releves/2026-05.pdf')
    const sheet = await nadege.get('/argent/releves/2026-05.xlsx')
    assert.deepEqual([pdf.status, sheet.status], [200, 200])
    assert.equal(Buffer.from(pdf.bytes).subarray(0, 5).toString(), '%PDF-')
    assert.equal(Buffer.from(sheet.bytes).subarray(0, 2).toString(), 'PK')
    const may = await readStatement(db, delplanque.id, spanOf(dayOf('2026-05-01')))
    const april = await readStatement(db, delplanque.id, spanOf(dayOf('2026-04-01')))
    assert.equal(may.openingCents, april.closingCents)
    assert.ok(may.lines.length > 1)
    assert.equal(
      may.closingCents,
      may.lines.reduce((sum, line) => sum + line.netCents, may.openingCents),
    )
    for (const line of may.lines)
      assert.equal(line.grossCents + line.commissionCents + line.vatCents, line.netCents)
  })

  test('sees nothing of another shop, nor of the ledger', async () => {
    const nadege = await beffroi.as('nadege')
    for (const path of [
      `/argent?commerce=${saintPierre.id}`,
      `/argent/releves/2026-05?commerce=${saintPierre.id}`,
      `/argent/compte/${saintPierre.id}`,
      `/argent/paiements/${seededClaimId}`,
      '/argent/grand-livre',
      '/argent/grand-livre.csv',
      '/argent/vendeurs/2026.csv',
      '/argent/contestations',
      `/argent/contestations/${seededDisputeId}`,
      '/argent/releves/2027-01',
      '/argent/releves/2026-13',
    ])
      assert.equal((await nadege.get(path)).status, 404, path)
    const own = sentencesIn((await nadege.get(`/argent/paiements/${seededSaleId}`)).text)
    assert.match(own, /Boulangerie Delplanque/)
    assert.doesNotMatch(own, /Saint-Pierre/)
    assert.match(own, /6,30 € payés/)
    assert.doesNotMatch(own, /12,40/)
  })

  test('tells the provider who they are, and comes back', async () => {
    const nadege = await beffroi.as('nadege')
    const path = `/argent/compte/${delplanque.id}`
    const asked = await nadege.post(path)
    const link =
      /href="[^"]*(\/demo\/paiement\/comptes\/[^"]+)"/.exec(asked.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    assert.match(sentencesIn((await nadege.submit(link, { verdict: 'closed' })).text), /pas encore/)
    assert.match(sentencesIn((await nadege.get('/argent')).text), /n’est pas en règle/)
    assert.match(sentencesIn((await nadege.submit(link, { verdict: 'good' })).text), /Verse à la banque oui/)
  })

  test('after a fresh proof of who they are: the account says where the money goes', async () => {
    const nadege = await beffroi.as('nadege')
    const path = `/argent/compte/${delplanque.id}`
    const start = beffroi.now()
    beffroi.setNow(new Date(start.getTime() + 16 * 60_000))
    assert.equal((await nadege.get(path)).status, 200)
    assert.equal((await nadege.post(path)).location, `/connexion/a-nouveau?vers=${encodeURIComponent(path)}`)
    beffroi.setNow(start)
  })
})

describe('Who is neither merchant nor operator', () => {
  for (const one of ['yanis', 'farida', 'claire', 'aicha'] as const)
    test(`has no money here: ${one}`, async () => {
      const visitor = await beffroi.as(one)
      for (const path of [
        '/argent',
        '/argent/grand-livre',
        '/argent/contestations',
        `/argent/paiements/${seededSaleId}`,
      ])
        assert.equal((await visitor.get(path)).status, 404, path)
    })

  test('is asked to sign in', async () => {
    assert.match((await beffroi.visitor().get('/argent')).location ?? '', /^\/connexion/)
  })
})

describe('The operator', () => {
  test('reads the ledger, whose sum is zero, and finds a reference', async () => {
    const didier = await beffroi.as('didier')
    const book = sentencesIn((await didier.get('/argent/grand-livre')).text)
    assert.match(book, /Somme de tous les comptes : 0,00 €, c’est juste/)
    const found = sentencesIn((await didier.get('/argent/grand-livre?q=m000009')).text)
    assert.match(found, /Vente d’un commerçant/)
    const none = sentencesIn((await didier.get('/argent/grand-livre?q=RIEN')).text)
    assert.match(none, /Aucune écriture de cette référence/)
    const { postings, ...faults } = await verifyMoney(db)
    assert.ok(postings > 10)
    assert.deepEqual(faults, { unbalanced: [], wrongBalances: [], totalCents: 0 })
  })

  test('takes the ledger and the sellers of the year away', async () => {
    const didier = await beffroi.as('didier')
    assert.match((await didier.get('/argent/grand-livre.csv')).text, /Écriture;Jour;Nature/)
    assert.match((await didier.get('/argent/vendeurs/2026.csv')).text, /Boulangerie Delplanque/)
  })

  test('answers a bank once', async () => {
    const didier = await beffroi.as('didier')
    const path = `/argent/contestations/${seededDisputeId}`
    await didier.submit(path, { answer: 'Livré le 25 mai à 10 h.', gesture: 'send' })
    const again = await didier.post(path, { answer: 'Autre chose.' })
    assert.equal(again.status, 422)
    assert.match(sentencesIn(again.text), /Votre réponse/)
    await beffroi.settle()
    assert.match(sentencesIn((await didier.get('/argent/contestations')).text), /Répondue/)
  })
})

describe('A customer of the demo', () => {
  test('sees a refused card, and that nothing was taken', async () => {
    const visitor = beffroi.visitor()
    const refused = await visitor.post(`/demo/paiement/${SEEDED_PAGE}`, { gesture: 'decline' })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /La carte est refusée Rien n’a été pris/)
    assert.equal((await visitor.post(`/demo/paiement/${SEEDED_PAGE}`, { gesture: 'other' })).status, 422)
  })

  test('never surprises anybody', () => assert.deepEqual(beffroi.surprises, []))
})
