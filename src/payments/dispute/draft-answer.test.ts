import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { asId } from '#platform/id'
import type { KeptPayment } from '../payment.ts'
import { draftAnswer } from './draft-answer.ts'
import type { KnownSale } from './known-sale.ts'

const at = new Date('2026-05-26T16:10:00Z')
const payment = {
  id: asId('p'),
  reference: 'M000005',
  amountCents: 2890,
  refundedCents: 0,
  money: { state: 'in time', paidAt: at, intentId: 'i', chargeId: 'c' },
} as unknown as KeptPayment
const sale: KnownSale = {
  buyer: 'Inès Morel',
  orderedAt: at,
  promised: 'Livraison à vélo le mercredi 27 mai, de 10 h à 12 h',
  where: '11 Rue Colbert, 62100 Calais',
  goods: [{ shop: 'Crèmerie', words: '2 × Maroilles', cents: 1560 }],
  told: [],
  became: 'Livrée à vélo, sans preuve gardée.',
  proof: { how: 'signature', at, by: 'Yanis Morel', name: '', drawing: 'M1 1', hasPicture: false },
}
const draft = (of: Partial<KnownSale> = {}) =>
  draftAnswer({ ...sale, ...of }, payment).replaceAll('\u00A0', ' ')

describe('The answer that is proposed to a bank', () => {
  test('says what was bought, for whom, and what proves that it was handed over', () => {
    assert.match(draft(), /^Commande M000005 d’Inès Morel, passée le 26 mai 2026/)
    assert.match(draft(), /Contenu : 2 × Maroilles, 15,60 €\./)
    assert.match(draft(), /Remise le 26 mai 2026 à 18 h 10 par Yanis Morel\. Preuve gardée : signature\.$/)
  })
  test('does not promise a proof that was erased', () => {
    const proof = { ...(sale.proof ?? assert.fail()), drawing: '' }
    assert.match(draft({ proof }), /Preuve prise alors, et effacée depuis : signature\.$/)
  })
  test('says what became of what was not handed over, and nothing of hours that were not kept', () => {
    const became = 'La commande a été annulée : rien n’a été remis.'
    const said = draft({ proof: null, goods: [], became })
    assert.match(said, /annulée : rien n’a été remis\.$/)
    assert.doesNotMatch(said, /Contenu|Livraison/)
  })
  test('of a long order leaves room for what its reader adds, and says how many goods it leaves out', () => {
    const goods = Array.from({ length: 90 }, (_, n) => ({
      shop: 'Épicerie',
      words: `1 × Confiture de mirabelles du jardin numéro ${n}`,
      cents: 450,
    }))
    assert.ok(draft({ goods }).length < 2_400)
    assert.match(draft({ goods }), /numéro 0, 4,50 € ;.* ; \d+ autres produits\./)
  })
})
