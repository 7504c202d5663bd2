import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Outcome } from '#platform/imports'
import { asSeen, openBeffroi, sentencesIn } from '#testing'
import { asId } from '#platform/id'
import { importFile } from '../examples/import-example.ts'
import { ownProductsImporter, productsImporter } from './import-products.ts'
import { merchantBySlug } from '../merchant-store.ts'
import { productsOf } from '../product-store.ts'
import { stocksOf } from '../stock/store.ts'
import type { MerchantId, ProductId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const nadege = await beffroi.as('nadege')

const headers = 'Code;Produit;Famille;Prix TTC;Conditionnement;TVA;Allergènes;Stock;EAN'
const till = (lines: string[], name = 'Export Boulangerie Delplanque.csv') => ({
  name,
  bytes: new TextEncoder().encode([headers, ...lines].join('\n')),
})
const send = (lines: string[], name?: string) => importFile(beffroi, productsImporter, till(lines, name))
const only = ([answer]: Outcome[]) => ({ what: answer?.what, why: answer?.why?.replaceAll('\u00A0', ' ') })
const only1 = ({ what, why }: Outcome) => [what, why?.replaceAll('\u00A0', ' ')]
const productCalled = async (code: string) => {
  const shop = await merchantBySlug(db, 'boulangerie-delplanque')
  return (await productsOf(db, shop?.id ?? asId<MerchantId>(''))).find((one) => one.code === code)
}
const at = (id: string | undefined, end: string) => `/marche/boutique/produits/${id}${end}`

describe('What a till says wrong', () => {
  const line = 'X1;Pain du jour;Alimentaire;0,00;400 g;5,5;gluten;-3;'
  test('is kept, asked on the phone, and answered there', async () => {
    assert.deepEqual(only(await send([line])), {
      what: 'to check',
      why: 'Gardé, pas encore en vente. Il manque le prix et le stock. La caisse dit « 0,00 », « -3 ».',
    })
    const product = await productCalled('X1')
    assert.match(sentencesIn((await nadege.get(at(product?.id, '/prix'))).text), /La caisse dit « 0,00 »/)
    await nadege.submit(at(product?.id, '/prix'), {
      ...(await asSeen(nadege, at(product?.id, '/prix'))),
      price: '3,90',
      sold: 'piece',
      content: '400 g',
    })
    await nadege.submit(at(product?.id, '/stock'), { count: '5' })
    await nadege.submit(at(product?.id, '/publier'))
  })
  test('sent again does not undo the answer', async () => {
    assert.deepEqual(only(await send([line])), { what: 'unchanged', why: undefined })
    const product = await productCalled('X1')
    assert.deepEqual([product?.priceCents, product?.standing], [390, 'on sale'])
  })
  test('corrected by the till itself is taken, and what it did not change stays', async () => {
    await send(['X1;Pain du jour;Alimentaire;4,20;400 g;5,5;gluten;-3;'])
    const product = await productCalled('X1')
    assert.equal(product?.priceCents, 420)
    assert.equal((await stocksOf(db, [product?.id ?? ''])).get(product?.id ?? '')?.onHand, 5)
  })
  test('changed says what it changes', async () => {
    assert.deepEqual(only(await send(['X1;Pain du jour;Alimentaire;4€40;400 g;5,5;gluten;9;'])), {
      what: 'updated',
      why: 'Change : prix 4,20 € → 4,40 €, stock 5 → 9.',
    })
    assert.deepEqual(only(await send(['X1;Pain du jour;Alimentaire;"4,40 €";400 g;5,5;gluten;9;'])), {
      what: 'updated',
      why: 'Écrit autrement : rien ne change.',
    })
    await send(['X1;Pain du jour;Alimentaire;4,20;400 g;5,5;gluten;-3;'])
  })
})

describe('A number of a till', () => {
  test('is taken however euros are written', async () => {
    await send(['N1;Tarte fine;Alimentaire;3€50;400 g;5,5;gluten;4;'])
    assert.equal((await productCalled('N1'))?.priceCents, 350)
  })
  test('is asked when it may be another one, and never guessed', async () => {
    for (const [code, price] of Object.entries({ N2: '3€500', N3: '3.50 €/kg', N4: '1.234', N5: '8 %' })) {
      const line = `${code};Tarte ${code};Alimentaire;${price};400 g;5,5;gluten;4;`
      assert.match(
        only(await send([line])).why ?? '',
        new RegExp(`Il manque le prix.* La caisse dit « ${price}`),
      )
      assert.equal((await productCalled(code))?.priceCents, null)
    }
  })
  test('that nobody could have in a shop is asked, and breaks nothing', async () => {
    const [answer] = await send(['N6;Tarte large;Alimentaire;99999999999;400 g;5,5;gluten;99999999999;'])
    assert.match(answer?.why ?? '', /le prix et le stock/)
  })
  test('is no price when nobody knows what it is the price of, even on a line known before', async () => {
    const line = (pack: string) => `N7;Fromage blanc;Alimentaire;4,20;${pack};5,5;lait;4;`
    assert.match(
      only(await send([line('les 100g')])).why ?? '',
      /le prix.* La caisse dit « 4,20 \(les 100g\) »/,
    )
    await send([line('500 g')])
    assert.equal((await productCalled('N7'))?.priceCents, 420)
    await send([line('/ 100g')])
    assert.equal((await productCalled('N7'))?.priceCents, null)
  })
  test('of a stock that was known leaves it as it was, and says so', async () => {
    await send(['N1;Tarte fine;Alimentaire;3€50;400 g;5,5;gluten;une douzaine;'])
    const product = await productCalled('N1')
    assert.equal((await stocksOf(db, [product?.id ?? asId<ProductId>('')])).get(product?.id ?? '')?.onHand, 4)
    const again = ['N1;Tarte fine;Alimentaire;3€50;400 g;5,5;gluten;3,5;']
    assert.match(only(await send(again)).why ?? '', /La caisse dit « 3,5 ». Le stock d’avant est gardé/)
  })
})

describe('A line of a till', () => {
  test('written twice under two codes is one product; another price is another product', async () => {
    const answers = await send([
      'X2;Fougasse aux olives;Alimentaire;3,50;250 g;5,5;gluten;8;',
      'X2B;FOUGASSE AUX OLIVES ;Alimentaire;3,50;250 g;5,5;gluten;8;',
      'X3;Fougasse aux olives;Alimentaire;4,50;350 g;5,5;gluten;8;',
    ])
    assert.deepEqual(
      answers.map((one) => one.what),
      ['created', 'unchanged', 'created'],
    )
    assert.match(answers[1]?.why ?? '', /ligne 2 \(X2\).*compté une fois/)
  })
  test('with a wrong barcode is taken, and said', async () => {
    const answer = only(await send(['X4;Couronne;Alimentaire;3,80;500 g;5,5;gluten;4;4006381333932']))
    assert.equal(answer.what, 'created')
    assert.match(answer.why ?? '', /code-barres 4006381333932 est faux/)
  })
  test('without a name, or shifted, is refused with its sentence', async () => {
    const answers = await send([
      'X5;;Alimentaire;1;;5,5;gluten;1;',
      'X6;Pain;Alimentaire;1;;5,5;gluten;1;;;trop',
    ])
    assert.deepEqual(
      answers.map((one) => one.what),
      ['refused', 'refused'],
    )
  })
})

describe('A code that comes twice in one file', () => {
  test('is that of the first line: another product under it is refused, and the first stays', async () => {
    const answers = await send([
      'T1;Brioche;Alimentaire;4,20;400 g;5,5;gluten, œufs, lait;5;',
      'T1;Cramique;Alimentaire;5,20;400 g;5,5;gluten, œufs, lait;2;',
      'T1;Brioche;Alimentaire;4,20;400 g;5,5;gluten, œufs, lait;5;',
    ])
    assert.deepEqual(answers.map(only1), [
      ['created', undefined],
      ['refused', 'Le code T1 est déjà celui de la ligne 2 (Brioche) : rien n’est pris de cette ligne.'],
      ['unchanged', 'Même produit que la ligne 2, écrit deux fois : compté une fois.'],
    ])
    assert.deepEqual(
      [(await productCalled('T1'))?.name, (await productCalled('T1'))?.priceCents],
      ['Brioche', 420],
    )
  })
  test('is a barcode: both are kept, and the second says where it was seen first', async () => {
    const answers = await send([
      'T2;Pain noir;Alimentaire;4,20;400 g;5,5;gluten;5;9520000000059',
      'T3;Pain gris;Alimentaire;4,40;400 g;5,5;gluten;5;9520000000059',
    ])
    assert.deepEqual(answers.map(only1)[1], [
      'created',
      'Même code-barres que la ligne 2 : gardé, à vérifier.',
    ])
  })
  test('is a name where there is no code', async () => {
    const answers = await send([
      ';Pain sans code;Alimentaire;4,20;400 g;5,5;gluten;5;',
      ';Pain sans code;Alimentaire;9,90;400 g;5,5;gluten;5;',
    ])
    assert.match(answers[1]?.why ?? '', /Ce nom est déjà celui de la ligne 2.* donnez un code à chacun/)
  })
})

describe('The shop of a till', () => {
  test('is the only one of its trade, else the file is refused as a whole', async () => {
    await send(['L1;Roman;Non alimentaire;9,00;;5,5;;2;'], 'librairie.csv')
    const shop = await merchantBySlug(db, 'librairie-de-la-dentelle')
    assert.ok((await productsOf(db, shop?.id ?? asId<MerchantId>(''))).some((one) => one.code === 'L1'))
    await assert.rejects(
      send(['Z1;Truc;Non alimentaire;9,00;;20;;2;'], 'export.csv'),
      /On ne sait pas de quel commerce/,
    )
  })
  test('is the merchant’s own when the merchant sends it, whatever the file is called', async () => {
    await importFile(
      beffroi,
      ownProductsImporter,
      till(['N1;Pain à moi;Alimentaire;2,00;400 g;5,5;gluten;2;'], 'librairie.csv'),
      {
        by: 'nadege',
      },
    )
    assert.equal((await productCalled('N1'))?.name, 'Pain à moi')
    assert.equal((await nadege.get('/imports/products')).status, 404)
    assert.equal((await nadege.get('/imports/my-products')).status, 200)
  })
})
