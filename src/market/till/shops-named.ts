import { fold } from '#platform/i18n'
import type { Given } from '#platform/imports'
import type { Merchant } from '../merchant.ts'

/** Files are called by their trade: 'bieres.xlsx' is a wine merchant's. */
const trades: [RegExp, RegExp][] = [
  [/biere|brass/, /caviste|brass|biere/],
  [/vins?\b|cave/, /cave a vin|caviste/],
  [/poisson|maree/, /poisson/],
  [/primeur|legume/, /primeur/],
  [/fromag|cremer/, /fromag|cremer/],
  [/boulang|pain/, /boulang/],
  [/fleur/, /fleur/],
  [/mercer/, /mercer/],
  [/librair|livre/, /librair/],
  [/bouch/, /bouch/],
]

export const titlesOf = ({ sheets }: Given): string =>
  sheets
    .map(({ raw, headerLine }) =>
      raw
        .slice(0, Math.max(0, headerLine - 1))
        .flat()
        .join(' '),
    )
    .join(' ')

export const named = (shops: readonly Merchant[], text: string): Merchant[] => {
  const said = ` ${fold(text)} `
  return shops.filter((shop) => said.includes(` ${fold(shop.name)} `))
}

export function ofTrade(shops: readonly Merchant[], fileName: string): Merchant[] {
  const said = fold(fileName.replace(/\.\w+$/, ''))
  const trade = trades.find(([file]) => file.test(said))?.[1]
  return shops.filter((one) => fold(one.sector) === said || trade?.test(fold(one.sector)))
}
