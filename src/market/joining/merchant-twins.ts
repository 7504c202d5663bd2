import { fold } from '#platform/i18n'
import { firstLines, type Outcome } from '#platform/imports'
import type { MerchantLine } from './merchant-line.ts'
import type { MerchantRow } from './merchant-columns.ts'
import type { Merchant } from '../merchant.ts'

export type Verdict = Pick<Outcome, 'what' | 'why'>

/** Judges lines that name a shop of a line before: by its SIRET, else by its name. The first one stands, nothing is taken of the others. */
export function sameShops(): (line: number, row: MerchantRow, read: MerchantLine) => Verdict | undefined {
  const first = firstLines()
  const rows = new Map<number, string>()
  return (line, row, { siret, name }) => {
    const before = first(siret ?? fold(name), line)
    if (before === undefined) {
      rows.set(line, JSON.stringify(row))
      return undefined
    }
    if (rows.get(before) === JSON.stringify(row))
      return { what: 'unchanged', why: `Même commerce que la ligne ${before}, écrit deux fois.` }
    const why = siret
      ? `Même SIRET que la ligne ${before} : chaque commerce a le sien. Rien n’est pris de cette ligne.`
      : `Même nom que la ligne ${before} : donnez le SIRET de chacun. Rien n’est pris de cette ligne.`
    return { what: 'refused', why }
  }
}

/**
 * What forbids to take a line as the new words of a shop that is known: another name and another address under one SIRET, another address
 * under one name. `before`: what the last list said, which the shop may have changed since.
 */
export function otherShop(
  known: Merchant,
  before: Record<string, string> | undefined,
  line: MerchantLine,
  foundBy: 'SIRET' | 'name',
): string | undefined {
  const same = (key: 'name' | 'address') =>
    [known[key], before?.[key] ?? ''].some((one) => fold(one) === fold(line[key]))
  if (same('address')) return undefined
  if (foundBy === 'name')
    return `Un commerce de ce nom est connu au ${known.address} : donnez son SIRET, ou la bonne adresse.`
  if (same('name')) return undefined
  return `Ce SIRET est celui de « ${known.name} », ${known.address}. Un nom et une adresse ne changent pas ensemble : vérifiez le SIRET, ou envoyez d’abord l’un, puis l’autre.`
}
