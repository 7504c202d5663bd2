import type { MyData } from '#people'
import { writeCsv } from '#platform/sheets'
import { ownChanges, ownStockMoves } from './market-data-store.ts'

/** What this room keeps of somebody: what they changed in a shop, and the stock they counted. */
export const marketData: MyData = async (db, personIds) => {
  const changes = await ownChanges(db, personIds)
  const moves = await ownStockMoves(db, personIds)
  return {
    folder: 'marche',
    files: [
      {
        path: 'produits-modifies.csv',
        bytes: writeCsv(
          ['Quand', 'Produit'],
          changes.map(({ at, product }) => [at.toISOString(), product]),
        ),
      },
      {
        path: 'stocks.csv',
        bytes: writeCsv(
          ['Quand', 'Produit', 'Geste', 'Changement'],
          moves.map(({ at, product, kind, change }) => [at.toISOString(), product, kind, change]),
        ),
      },
      { path: 'tout.json', bytes: `${JSON.stringify({ changes, moves }, null, 2)}\n` },
    ],
  }
}
