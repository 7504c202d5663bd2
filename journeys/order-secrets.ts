import assert from 'node:assert/strict'
import { seededProductId } from '#market'
import { buyerPages, exampleDoor } from '#orders'
import { addDays, parisDay, parisInstant } from '#platform/time'
import type { Beffroi } from '#testing'
import type { SecretPage } from './secret-page.ts'

/** The first order of the demo that may still be cancelled. */
async function cancelled(beffroi: Beffroi): Promise<string> {
  const orders = buyerPages.filter(({ pattern }) => pattern === '/commandes/:secret')
  for (const { url } of orders) {
    const at = `${url}/annulation`
    if ((await beffroi.visitor().get(at)).status === 200) return at
  }
  return assert.fail('no order may be cancelled')
}

/** Beer keeps: whoever buys it may change their mind. */
const beer = seededProductId(60)

async function takenBack(beffroi: Beffroi): Promise<string> {
  const buyer = beffroi.visitor()
  const day = addDays(parisDay(beffroi.now()), 1)
  await buyer.post('/panier', { product: beer, quantity: 1, back: '/marche' })
  await buyer.post('/panier/adresse', exampleDoor)
  const total = /name="total" value="(\d+)"/.exec((await buyer.get(`/panier?jour=${day}`)).text)?.[1] ?? ''
  const slot = parisInstant(day, '14:00').toISOString()
  const paying = await buyer.post('/panier/payer', { slot, day, total, adult: 'yes' })
  const paid = await buyer.post(paying.location ?? assert.fail(paying.text), { gesture: 'pay' })
  const order = /\/commandes\/[\w-]{24}/.exec(paid.location ?? '')?.[0] ?? assert.fail(paid.text)
  await buyer.get(`${order}/retour`)
  await beffroi.settle()
  return `${order}/retractation`
}

/** What a customer opens from the page of their order. */
export const orderSecrets: readonly SecretPage[] = [
  { pattern: '/commandes/:secret/annulation', find: cancelled },
  { pattern: '/commandes/:secret/retractation', find: takenBack },
]
