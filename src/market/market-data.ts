import type { MyData } from '#people'
import { writeCsv } from '#platform/sheets'
import { ownChanges, ownStockMoves } from './market-data-store.ts'
import { ownWaits } from './waiting/door.ts'

/** What this room keeps of somebody: what they changed in a shop, the stock they counted, the products they wait for. */
export const marketData: MyData = async (db, personIds) => {
  const changes = await ownChanges(db, personIds)
  const moves = await ownStockMoves(db, personIds)
  const waits = await ownWaits(db, personIds)
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
      {
        path: 'produits-attendus.csv',
        bytes: writeCsv(
          ['Quand', 'Produit'],
          waits.map(({ at, product }) => [at.toISOString(), product]),
        ),
      },
      { path: 'tout.json', bytes: `${JSON.stringify({ changes, moves, waits }, null, 2)}\n` },
    ],
  }
}
