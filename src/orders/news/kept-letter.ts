import { isTakenBack, saidIn, type Merchant } from '#market'
import { isWeighed, type Line } from '../line.ts'
import { languageOfBuyer, type Order } from '../order.ts'
import type { Share } from '../share.ts'
import { goodsIn, toldSentences } from '../words/door.ts'

/** Who sells, as its invoices name it where they do, and where it is reached. */
export type NamedMerchant = {
  name: string
  siret: string | null
  address: string
  phone: string | null
  mediator: Merchant['mediator']
}

type Sold = { order: Order; shares: Share[]; lines: Line[]; merchants: ReadonlyMap<string, NamedMerchant> }

/** What a letter holds so that the customer keeps it (L221-13): goods, delivery, who sells, how one changes one's mind, the model. `merchants`: by the id of the shop. */
export function keptSentences({ order, shares, lines, merchants }: Sold): (string | null)[] {
  const said = saidIn(languageOfBuyer(order.way.buyer), toldSentences)
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
