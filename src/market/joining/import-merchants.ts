import type { Actor } from '#people'
import type { Db, Tx } from '#platform/db'
import {
  eachOf,
  FileRefused,
  outcomeFor,
  type ImportContext,
  type Importer,
  type Line,
  type Outcome,
} from '#platform/imports'
import { ownMarkets, runsMarket } from '../access.ts'
import { marketOfFile, marketsOfFile } from './market-of-file.ts'
import { changeMarket, lockOpenings, readMarket, type Market } from '../market-store.ts'
import { keepList, listLineOf } from './list-store.ts'
import { merchantColumns } from './merchant-columns.ts'
import { readMerchantLine } from './merchant-line.ts'
import { saveMerchant } from '../merchant-store.ts'
import { otherShop, sameShops } from './merchant-twins.ts'
import type { Merchant } from '../merchant.ts'
import { runnersOf } from '../operator/door.ts'
import { openShop, whoIs } from './open-shop.ts'
import { rowOf, merge, sayMerchantChanges } from './merge-merchant.ts'

/** The shops of a town, one line each. What a shop changed on its own screen since stays, unless the list changed it too. */
export const merchantsImporter: Importer<Actor> = {
  kind: 'merchants',
  title: 'Commerçants du marché',
  verb: 'Importer des commerçants',
  hint: 'Une ligne par commerce : SIRET, enseigne, adresse, horaires, commission, froid, TVA.',
  columns: merchantColumns,
  accept: '.csv,.txt,.xlsx,.ods,.xls',
  scope: 'none',
  may: runsMarket,
  answersAt: async ({ db, by, name }) => {
    const [market] = marketsOfFile(await ownMarkets(db, by), name)
    return market && { href: `/marche/gestion?marche=${market.slug}`, title: market.name }
  },
  run: async (tx, given, context) => {
    const market = await marketFor(tx, context.by, given.name)
    await lockOpenings(tx)
    const answers: Outcome[] = []
    const twin = sameShops()
    for (const line of eachOf(given.lines, context))
      answers.push(await importLine(tx, market, line, { ...context, twin }))
    await changeMarket(tx, market.id)
    return answers
  },
}

/** The market of whoever imports. */
async function marketFor(db: Db, by: Actor, fileName: string): Promise<Market> {
  const found = marketOfFile(await ownMarkets(db, by), fileName)
  if (found) return found
  throw new FileRefused(
    (await runnersOf(db, by)).length > 0
      ? 'Ouvrez d’abord votre marché : menu « Marché », puis envoyez cette liste.'
      : 'Aucun marché n’est le vôtre : demandez à la structure qui le tient.',
  )
}

async function importLine(
  tx: Tx,
  market: Market,
  { line, cells, wrongWidth }: Line,
  { now, twin }: ImportContext<Actor> & { twin: ReturnType<typeof sameShops> },
): Promise<Outcome> {
  const row = rowOf(cells)
  const became = outcomeFor(line, row.name)
  if (wrongWidth) return became('refused', 'Cette ligne n’a pas autant de cases que les titres.')
  const read = readMerchantLine(row)
  if (!read.ok) return became('refused', read.why)
  const judged = twin(line, row, read.value)
  if (judged) return became(judged.what, judged.why)
  const found = await whoIs(tx, read.value)
  if (!found) return became('refused', 'Un autre organisme porte déjà ce nom, avec un autre SIRET.')
  const { body, shop: known } = found
  const before = known && (await listLineOf(tx, known.id))
  const other = known && 'foundBy' in body && otherShop(known, before, read.value, body.foundBy)
  if (other) return became('refused', other)
  if (known && known.marketId !== market.id) return became('refused', await elsewhere(tx, known))
  const merged = known
    ? merge(known, read.value, before, row)
    : await openShop(tx, market, { body, line: read.value, row }, now)
  const same = known !== undefined && JSON.stringify(merged) === JSON.stringify(known)
  if (known && !same) await saveMerchant(tx, merged, now)
  if (known) await keepList(tx, merged.id, row)
  const remarks = read.value.remarks.filter(({ about }) => about !== 'hours' || merged.hours === '')
  if (remarks.length > 0)
    return became('to check', `Gardé. À compléter : ${remarks.map(({ words }) => words).join(', ')}.`)
  if (!known) return became('created')
  return same ? became('unchanged') : became('updated', sayMerchantChanges(known, merged))
}

/** A shop sells on one market: its line says nothing on another. */
async function elsewhere(db: Db, { name, marketId }: Merchant): Promise<string> {
  const market = await readMarket(db, marketId)
  return `« ${name} » vend déjà sur un autre marché : ${market?.name ?? ''}.`
}
