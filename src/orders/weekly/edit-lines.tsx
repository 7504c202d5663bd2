import { costOf, SeenProduct, useSaid, type Offer } from '#market'
import { AsWritten, Button } from '#platform/ui'
import { MissingList, type Again, type Missing } from '../again/door.ts'
import { Less, lineAnchor, More, mostOf } from '../basket/door.ts'
import { accountSentences, basketSentences } from '../words/door.ts'
import { editAddress, type Weekly } from './weekly.ts'

type Held = { weekly: Weekly; again: Again }

/** What it holds, with how many, and what of it is not sold today. */
export function EditLines({ weekly, again: { got, missing } }: Held) {
  const { say, write } = useSaid(accountSentences)
  const here = editAddress(weekly)
  return (
    <>
      <ul class="lines">
        {got.map(({ wanted, offer }) => (
          <li class="line" id={lineAnchor(wanted.productId)}>
            <SeenProduct product={offer.product}>
              <p class="muted">
                <AsWritten>{offer.shop.name}</AsWritten>
              </p>
            </SeenProduct>
            <HowMany {...{ here, wanted, offer }} />
            <b class="cost">{write.euros(costOf(offer.product, wanted.quantity))}</b>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <h3>{say.missing}</h3>
          <MissingList
            missing={missing}
            put={{ action: `${here}/ajouter` }}
            tools={(one) => <MissingTools here={here} {...one} />}
          />
        </>
      )}
    </>
  )
}

type Many = { here: string; wanted: Missing['wanted']; offer: Offer }

/** What is wanted every week does not depend on what is left today. */
function HowMany({ here, wanted: { productId, quantity }, offer }: Many) {
  const { goods } = useSaid(accountSentences)
  const { product } = offer
  const step = {
    line: { productId, quantity, offer, left: mostOf(product.sold) },
    action: `${here}/quantite`,
  }
  return (
    <div class="qty">
      <Less {...step} />
      <b>{product.sold === 'piece' ? quantity : goods.left(quantity, product)}</b>
      <More {...step} />
    </div>
  )
}

/** What is missing for a time is still wanted, as much or not; what is gone is taken out. */
function MissingTools({ here, wanted, offer, why }: Missing & { here: string }) {
  const { say } = useSaid(basketSentences)
  if (offer && (why === 'sold out' || why === 'away')) return <HowMany {...{ here, wanted, offer }} />
  return (
    <form method="post" action={`${here}/quantite`} data-stay>
      <input type="hidden" name="product" value={wanted.productId} />
      <Button kind="quiet" icon="bin" name="quantity" value="0">
        {say.remove}
        <span class="vh">{say.which(wanted.name)}</span>
      </Button>
    </form>
  )
}
