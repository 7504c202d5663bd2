import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { asId } from '#platform/id'
import { newcomer, newReader, openBeffroi, sentencesIn } from '#testing'
import { readMerchant } from '../merchant-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi

describe('A shop of which buyers are not told all that the law asks', () => {
  test('is told what lacks, where to say it, and nothing once it is said', async () => {
    const sent = await (
      await beffroi.as('bruno')
    ).post('/marche/gestion/commerces/ajouter', {
      id: randomUUID(),
      siret: '',
      name: 'La Cave du Phare',
      sector: 'Caviste',
      address: '4 rue du Four',
      postcode: '62100',
      town: 'Calais',
      phone: '',
      commission: '8 %',
    })
    const id = /commerces\/([0-9a-f-]{36})/.exec(sent.location ?? '')?.[1] ?? ''
    const shop = (await readMerchant(db, asId(id))) ?? assert.fail('no shop')
    const bruno = newReader(await beffroi.as('bruno'))
    await bruno.open(`/marche/boutique?commerce=${shop.slug}`)
    bruno.reads(/Votre SIRET n’est pas dit/)
    bruno.lacks(/Dire mon SIRET/)
    const visitor = await newcomer(beffroi, { organisationId: shop.organisationId, role: 'merchant' })
    const keeper = newReader(visitor)
    await keeper.open('/marche/boutique')
    keeper.reads(/Votre SIRET n’est pas dit\. Votre courriel n’est pas dit\. La loi le demande/)
    await keeper.follow('Dire mon courriel')
    const wrong = await visitor.post(`/marche/boutique/presentation?commerce=${shop.slug}`, {
      email: 'cave@',
    })
    assert.equal(wrong.status, 422)
    assert.match(sentencesIn(wrong.text), /Ce courriel n’est pas complet/)
    await keeper.send('Enregistrer', { email: 'Cave@Example.org' })
    await keeper.open('/marche/boutique')
    keeper.lacks(/Votre courriel n’est pas dit/)
    await keeper.follow('Dire mon SIRET')
    await keeper.send('Enregistrer', {
      name: 'SARL Cave du Phare',
      siret: '73282932000074',
      address: '4 rue du Four',
      postcode: '62100',
      town: 'Calais',
      vat: 'liable',
    })
    await keeper.open('/marche/boutique')
    keeper.lacks(/Vos clients ne savent pas tout de vous/)
    assert.equal((await readMerchant(db, shop.id))?.email, 'cave@example.org')
  })

  test('another shop of the demo is told nothing', async () => {
    const nadege = newReader(await beffroi.as('nadege'))
    await nadege.open('/marche/boutique')
    nadege.lacks(/Vos clients ne savent pas tout de vous/)
  })
})
