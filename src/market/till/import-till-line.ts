import type { Outcome } from '#platform/imports'
import { changedCells } from './merge-till.ts'
import { readTillLine, type TillLine } from './till-line.ts'
import type { SheetLine } from './till-rows.ts'
import { keepTill } from './store.ts'
import type { TillDesk } from './open-till-desk.ts'
import { refuse, type Verdict, sameAs, repeated, judged, saidBy, placeOf } from './till-verdicts.ts'
import { sayTillChanges } from './say-till-changes.ts'
import { findKnown } from './known-product.ts'
import { writeTillLine, countTill, askDoubts } from './keep-till-line.ts'

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
  return { line: given.line, ...(given.sheet === null ? {} : { sheet: given.sheet }), label, ...verdict }
}

async function importLine(desk: TillDesk, given: SheetLine, line: TillLine): Promise<Verdict> {
  const known = findKnown(desk, line)
  if (known && known.code !== null && known.code !== line.code) return sameAs(desk, known)
  const first = known && desk.lines.get(known.id)
  if (known && first) return repeated(desk, known, { first, given })
  const before = known && desk.tills.get(known.id)
  const changed = changedCells(before, given.row)
  if (known) desk.lines.set(known.id, given)
  const twin = desk.eans(line.ean, given)
  const stock = known && desk.stocks.get(known.id)
  if (known && changed.size === 0) return judged(desk, known, line, 'unchanged')
  const product = await writeTillLine(desk, known, line, changed)
  desk.lines.set(product.id, given)
  await keepTill(desk.tx, product.id, given.row)
  desk.tills.set(product.id, given.row)
  await countTill(desk, product, line, changed)
  await askDoubts(desk, product, line, changed)
  const verdict = judged(desk, product, line, known ? 'updated' : 'created')
  if (known && verdict.what === 'updated') {
    const said = sayTillChanges({ product: known, stock }, { product, stock: desk.stocks.get(product.id) })
    verdict.why = [said, verdict.why].filter(Boolean).join(' ')
  }
  return verdict.what !== 'to check' && changed.has('stock') && line.stock === null
    ? { what: 'to check', why: `${saidBy(line).trim()} Le stock d’avant est gardé : recomptez.` }
    : verdict.why || !twin
      ? verdict
      : { ...verdict, why: `Même code-barres que la ${placeOf(twin)} : gardé, à vérifier.` }
}
