import { isTakenBack, saidIn, type Merchant } from '#market'
import type { Language } from '#platform/languages'
import { isWeighed, type Line } from '../line.ts'
import { totalOf, type Order } from '../order.ts'
import type { Share } from '../share.ts'
import { goodsIn, letterIn, toldSentences } from '../words/door.ts'

/** Who sells, as its invoices name it where they do, and where it is reached. */
export type NamedMerchant = {
  name: string
  siret: string | null
  address: string
  phone: string | null
  email: string | null
  mediator: Merchant['mediator']
}

export type Sold = {
  order: Order
  shares: Share[]
  lines: Line[]
  merchants: ReadonlyMap<string, NamedMerchant>
}

/** The contract as a page and a paper say it, word for word what the letter says. */
export function contractLetter(sold: Sold, language: Language): { subject: string; body: string } {
  const { say } = saidIn(language, toldSentences)
  return letterIn(language, say.contract(sold.order.reference), [
    ...boughtSentences(sold, language),
    ...keptSentences(sold, language),
  ])
}

/** What was paid, and when it comes. */
export function boughtSentences({ order, shares }: Omit<Sold, 'merchants'>, language: Language): string[] {
  const { say, write } = saidIn(language, toldSentences)
  const { reference, day, slotFrom, slotTo } = order
  const hours = say.when(write.day(day), write.clock(slotFrom), write.clock(slotTo))
  return [
    say.paidText(reference, write.euros(totalOf(order))),
    order.way.mode === 'pickup' ? say.toFetch(hours) : say.byBike(hours),
    say.from(shares.map((one) => one.merchantName).join(write.comma)),
  ]
}

/** What a customer keeps (L221-13): goods, delivery, who sells, how one changes one's mind, the model. `merchants`: by the id of the shop. */
export function keptSentences(
  { order, shares, lines, merchants }: Sold,
  language: Language,
): (string | null)[] {
  const said = saidIn(language, toldSentences)
  const { say, write, names } = said
  const { kept } = say
  const namesOf = (own: Line[]) => names(own.map((one) => one.name))
  const returned = lines.filter((one) => isTakenBack(one.aisle))
  const spoils = lines.filter((one) => !isTakenBack(one.aisle))
  return [
    ...shares.flatMap((share) => {
      const merchant = merchants.get(share.merchantId)
      const { mediator } = merchant ?? { mediator: null }
      return [
        kept.shop(share.merchantName),
        ...lines
          .filter((one) => one.shareId === share.id)
          .map((one) =>
            (isWeighed(one) ? kept.atMost : kept.line)(goodsIn(said, one), write.euros(one.ceilingCents)),
          ),
        merchant ? kept.merchant(merchant.name, merchant.siret, merchant.address) : null,
        merchant?.phone ? kept.phone(merchant.phone) : null,
        merchant?.email ? kept.email(merchant.email) : null,
        mediator && kept.mediator(mediator.name, mediator.address),
      ]
    }),
    order.deliveryCents > 0 ? kept.delivery(write.euros(order.deliveryCents)) : kept.noFee,
    ...(returned.length > 0 ? [kept.changeMind(namesOf(returned)), kept.how, kept.paidBack] : []),
    spoils.length > 0 ? kept.spoils(namesOf(spoils)) : null,
    kept.guarantee,
    ...(returned.length > 0 ? [kept.model, kept.modelText] : []),
  ]
}
