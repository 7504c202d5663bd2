import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { firstLines, type Outcome } from '#platform/imports'
import { parisDay } from '#platform/time'
import { judgeEan, openDraft } from '../draft/door.ts'
import { lackingIn, sayLacking } from '../law/door.ts'
import { changedCells, mergeTill } from './merge-till.ts'
import type { Merchant } from '../merchant.ts'
import { productsOf, saveProduct } from '../product-store.ts'
import { goodsOf, reword, type Product } from '../product.ts'
import { countStock, stocksOfMerchants, type Stock } from '../stock/door.ts'
import { readTillLine, type TillKey, type TillLine } from './till-line.ts'
import type { SheetLine } from './till-rows.ts'
import { answerDoubt, askDoubt, keepTill, tillsOf, type TillCells } from './store.ts'

/** Everything a shop already has, while its till's lines come in. */
export type TillDesk = {
  tx: Db
  merchant: Merchant
  products: Map<string, Product>
  tills: Map<string, TillCells>
  stocks: Map<string, Stock>
  /** The line of this file that each product came from, and where each barcode stood first. */
  lines: Map<string, SheetLine>
  eans: ReturnType<typeof firstLines<SheetLine>>
  by: string
  now: Date
}

/** Opens a shop for an import. */
export async function openTillDesk(tx: Db, merchant: Merchant, by: string, now: Date): Promise<TillDesk> {
  const products = new Map((await productsOf(tx, merchant.id)).map((one) => [one.id, one]))
  const tills = await tillsOf(tx, merchant.id)
  const stocks = await stocksOfMerchants(tx, [merchant.id])
  return { tx, merchant, products, tills, stocks, lines: new Map(), eans: firstLines<SheetLine>(), by, now }
}

type Verdict = Pick<Outcome, 'what' | 'why'>
const refuse = (why: string): Verdict => ({ what: 'refused', why })

/** What a line of the till becomes: a product, new words for one, or the same as another line. */
export async function importTillLine(desk: TillDesk, given: SheetLine): Promise<Outcome> {
  const line = readTillLine(given.row, desk.merchant.sector)
  const name = line?.name ?? given.row.code
  const label = [desk.merchant.name, given.sheet, name].filter(Boolean).join(', ')
  const verdict = !line
    ? refuse('Cette ligne n’a pas de nom de produit.')
    : given.wrongWidth
      ? refuse('Cette ligne n’a pas autant de cases que les titres : corrigez-la dans le fichier.')
      : await importLine(desk, given, line)
  return { line: given.line, label, ...verdict }
}

async function importLine(desk: TillDesk, given: SheetLine, line: TillLine): Promise<Verdict> {
  const known = findKnown(desk, line)
  if (known && known.code !== null && known.code !== line.code) return sameAs(desk, known)
  const first = known && desk.lines.get(known.id)
  if (known && first) return again(desk, known, { first, given })
  const before = known && desk.tills.get(known.id)
  const changed = changedCells(before, given.row)
  if (known) desk.lines.set(known.id, given)
  const twin = desk.eans(line.ean, given)
  if (known && changed.size === 0) return judged(desk, known, line, 'unchanged')
  const product = await written(desk, known, line, changed)
  desk.lines.set(product.id, given)
  await keepTill(desk.tx, product.id, given.row)
  desk.tills.set(product.id, given.row)
  await countTill(desk, product, line, changed)
  await askDoubts(desk, product, line, changed)
  const verdict = judged(desk, product, line, known ? 'updated' : 'created')
  return verdict.what !== 'to check' && changed.has('stock') && line.stock === null
    ? { what: 'to check', why: `${saidBy(line).trim()} Le stock d’avant est gardé : recomptez.` }
    : verdict.why || !twin
      ? verdict
      : { ...verdict, why: `Même code-barres que la ${placeOf(twin)} : gardé, à vérifier.` }
}

/** The product with this code; else the one that is the same in all but its code; else one that nobody's till named yet. */
function findKnown({ products, tills }: TillDesk, line: TillLine): Product | undefined {
  const all = [...products.values()]
  const byCode = line.code ? all.find((one) => one.code === line.code) : undefined
  if (byCode) return byCode
  const namesakes = all.filter((one) => fold(one.name) === fold(line.name))
  return (
    namesakes.find((one) => one.code !== null && isTwin(one, tills.get(one.id), line)) ??
    namesakes.find((one) => one.code === null)
  )
}

const isTwin = (one: Product, till: TillCells | undefined, line: TillLine): boolean =>
  line.code !== null && till?.['ean'] === (line.ean ?? '') && one.priceCents === line.priceCents

const placeOf = ({ sheet, line }: SheetLine): string =>
  sheet === null ? `ligne ${line}` : `ligne ${line} de « ${sheet} »`

/** A line about a product of which this file spoke already: the first line stands. */
function again(
  { products }: TillDesk,
  known: Product,
  { first, given }: { first: SheetLine; given: SheetLine },
): Verdict {
  const where = placeOf(first)
  if (JSON.stringify(first.row) === JSON.stringify(given.row))
    return { what: 'unchanged', why: `Même produit que la ${where}, écrit deux fois : compté une fois.` }
  const name = products.get(known.id)?.name ?? ''
  return known.code === null
    ? refuse(
        `Ce nom est déjà celui de la ${where} : donnez un code à chacun. Rien n’est pris de cette ligne.`,
      )
    : refuse(
        `Le code ${known.code} est déjà celui de la ${where} (${name}) : rien n’est pris de cette ligne.`,
      )
}

function sameAs({ lines }: TillDesk, known: Product): Verdict {
  const line = lines.get(known.id)
  const where = line === undefined ? `sous le code ${known.code}` : `${placeOf(line)} (${known.code})`
  return { what: 'unchanged', why: `Même produit que ${where}, écrit autrement : compté une fois.` }
}

async function written(
  desk: TillDesk,
  known: Product | undefined,
  line: TillLine,
  changed: ReadonlySet<TillKey>,
): Promise<Product> {
  const { tx, merchant, by, now } = desk
  const before = known ?? (await openDraft(tx, { id: randomUUID(), merchantId: merchant.id, ...line }))
  const merged = mergeTill(goodsOf(before), line, changed, {
    by: `la caisse de ${merchant.name}`,
    on: parisDay(now),
  })
  // what is on sale stays so only while nothing is missing
  const product = reword(before, merged) ?? { ...merged, standing: 'draft' as const }
  await saveProduct(tx, product, by, now)
  desk.products.set(product.id, product)
  return product
}

async function countTill(
  { tx, stocks, by, now }: TillDesk,
  product: Product,
  { stock }: TillLine,
  changed: ReadonlySet<TillKey>,
): Promise<void> {
  if (stock === null || !changed.has('stock')) return
  const reserved = stocks.get(product.id)?.reserved ?? 0
  const move = { productId: product.id, kind: 'counted', by, at: now } as const
  const counted = await countStock(tx, Math.max(stock, reserved), move)
  if (counted) stocks.set(product.id, counted)
}

const cellsOf = { price: ['price', 'pack'], stock: ['stock'], vat: ['vat'] } as const

async function askDoubts(
  { tx, now }: TillDesk,
  product: Product,
  { doubts }: TillLine,
  changed: ReadonlySet<TillKey>,
): Promise<void> {
  for (const about of ['price', 'stock', 'vat'] as const) {
    if (!cellsOf[about].some((cell) => changed.has(cell))) continue
    const doubt = doubts.find((one) => one.about === about)
    if (doubt) await askDoubt(tx, { productId: product.id, ...doubt }, now)
    else await answerDoubt(tx, { productId: product.id, about }, now)
  }
}

/** A product that lacks something is kept, and asked about; a wrong barcode is only said. */
function judged(desk: TillDesk, product: Product, line: TillLine, what: Outcome['what']): Verdict {
  const { merchant, stocks, now } = desk
  const lacking = lackingIn({
    product,
    merchant,
    stock: stocks.get(product.id),
    lots: [],
    today: parisDay(now),
  })
  if (lacking.length > 0)
    return {
      what: 'to check',
      why: `Gardé, pas encore en vente. Il manque ${sayLacking(lacking)}.${saidBy(line)}`,
    }
  if (judgeEan(product.ean) !== 'wrong') return { what }
  return { what, why: `Le code-barres ${product.ean} est faux : gardé, à vérifier.` }
}

const saidBy = ({ doubts }: TillLine): string => {
  const said = doubts.map((one) => `« ${one.said} »`)
  return said.length > 0 ? ` La caisse dit ${said.join(', ')}.` : ''
}
