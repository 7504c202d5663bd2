import { worksAs, type Actor } from '#people'
import type { Tx } from '#platform/db'
import {
  eachOf,
  FileRefused,
  type Given,
  type ImportContext,
  type Importer,
  type Outcome,
} from '#platform/imports'
import { findShop } from './find-shop.ts'
import { importTillLine } from './import-till-line.ts'
import { openTillDesk } from './open-till-desk.ts'
import { ownMarkets, ownShops, runsMarket } from '../access.ts'
import { changeMarket } from '../market-store.ts'
import type { Merchant } from '../merchant.ts'
import { tillColumns } from './till-columns.ts'
import { isTillSheet, sheetLines } from './till-rows.ts'

const table = {
  columns: tillColumns,
  accept: '.csv,.txt,.xlsx,.ods,.xls',
  scope: 'none',
  alsoReads: isTillSheet,
} as const

/** Tills' exports, for whoever runs the market: the shop is told by its codes, the titles or the name of the file. */
export const productsImporter: Importer<Actor> = {
  ...table,
  kind: 'products',
  title: 'Produits d’un commerce (export de caisse)',
  verb: 'Importer les produits d’un commerce',
  hint: 'Un fichier par commerce, comme sa caisse le donne. Mettez le nom du commerce dans le nom du fichier.',
  may: runsMarket,
  answersAt: async () => ({ href: '/marche/gestion/a-completer', title: 'Produits à compléter' }),
  run: async (tx, given, context) => {
    const markets = await ownMarkets(tx, context.by)
    if (markets.length === 0)
      throw new FileRefused('Ce marché n’est pas le vôtre : demandez à la structure qui le tient.')
    const codes = sheetLines(given).map((one) => one.row.code.trim())
    const shop = await findShop(tx, markets, given, { slug: context.action, codes: codes.filter(Boolean) })
    return importInto(tx, shop, given, context)
  },
}

/** The same export, sent by the shop itself: it goes to that shop and nowhere else. */
export const ownProductsImporter: Importer<Actor> = {
  ...table,
  kind: 'my-products',
  title: 'Produits de la boutique (export de caisse)',
  verb: 'Importer mes produits',
  hint: 'Le fichier que donne votre caisse : une ligne par produit.',
  may: (by) => worksAs(by, 'merchant'),
  answersAt: async () => ({ href: '/marche/boutique?voir=a-completer', title: 'Produits' }),
  run: async (tx, given, context) => {
    const [shop] = await ownShops(tx, context.by)
    if (!shop) throw new FileRefused('Votre commerce n’est pas encore sur ce marché.')
    return importInto(tx, shop, given, context)
  },
}

async function importInto(
  tx: Tx,
  merchant: Merchant,
  given: Given,
  context: ImportContext<Actor>,
): Promise<Outcome[]> {
  const { by, now } = context
  const desk = await openTillDesk(tx, merchant, by.personId, now)
  const answers: Outcome[] = []
  for (const line of eachOf(sheetLines(given), context)) answers.push(await importTillLine(desk, line))
  await changeMarket(tx, merchant.marketId)
  return answers
}
