import assert from 'node:assert/strict'
import type { Reader } from '#testing'
import { ODILE } from './calais-basket.ts'
import { wait } from './clock.ts'
import { INES } from './calais-market.ts'
import type { Week } from './week.ts'

/** Who runs the market stops the sale of what was brought that day, and writes to all who had some. */
export async function recallBread(week: Week, sylvie: Reader): Promise<void> {
  await sylvie.open('/')
  await sylvie.follow('Marché')
  await sylvie.follow('Rappels de produits')
  await sylvie.send('Trouver les clients', { produit: 'Pain de seigle', du: '2026-06-02', au: '2026-06-02' })
  sylvie.reads(/Encore en vente.*M000001 · Livrée 06 39 98 00 22 odile@example\.org SMS/)
  await sylvie.send('Arrêter la vente et prévenir tous ces clients')
  sylvie.reads(/La vente est arrêtée, 1 client prévenu.*joints : 0 1 personne à joindre encore/)
  await wait(week, '2026-06-10T08:00:00Z')
}

/** The customer says that she read it, from her SMS; who runs the market sees that she was reached. */
export async function readRecall(week: Week, odile: Reader, sylvie: Reader): Promise<void> {
  assert.match(week.post.last(ODILE.phone).text, /M000001\s: 1 × Pain de seigle\.\nCe produit est rappelé/)
  await odile.open(week.post.link(ODILE.phone))
  odile.reads(/Rappel de produit.*Ne mangez pas ce produit/)
  await odile.send('J’ai bien lu')
  odile.reads(/nous savons que vous l’avez lu/)
  await sylvie.open('/')
  await sylvie.follow('Marché')
  await sylvie.follow('Rappels de produits')
  await sylvie.follow(/^Pain de seigle, livré/)
  sylvie.reads(/Prévenus 1 sur 1 commande ; joints : 1.*L’a lu à 10 h/)
}

/** Her shop is told too: what she sells no more, and why. */
export async function readAtShop(week: Week, ines: Reader): Promise<void> {
  assert.match(week.post.last(INES).text, /Un de vos produits est rappelé.*Ils peuvent vous le rapporter/s)
  await ines.open(week.post.link(INES))
  ines.reads(/Pain de seigle.*Retiré/)
}
