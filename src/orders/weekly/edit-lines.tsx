import { aisleRules, costOf, pictureAddress, useSaid } from '#market'
import { AsWritten, Button, smallPicture } from '#platform/ui'
import { MissingList, type Again, type Wanted } from '../again/door.ts'
import { Less, lineAnchor, More, mostOf } from '../basket/door.ts'
import { accountSentences, basketSentences } from '../words/door.ts'
import { editAddress, type Weekly } from './weekly.ts'

type Held = { weekly: Weekly; again: Again }

/** What it holds, with how many, and what of it is not sold today. */
export function EditLines({ weekly, again: { got, missing } }: Held) {
  const { say, goods, write } = useSaid(accountSentences)
  const here = editAddress(weekly)
  return (
    <>
      <ul class="lines">
        {got.map(({ wanted: { productId, quantity }, offer }) => (
          <li class="line" id={lineAnchor(productId)}>
            <img
              src={smallPicture(pictureAddress(offer.product, aisleRules[offer.product.aisle].drawing))}
              alt=""
              width={160}
              height={120}
              loading="lazy"
            />
            <div class="txt">
              <a href={`/marche/produits/${offer.product.slug}`}>
                <AsWritten>{offer.product.name}</AsWritten>
              </a>
              <p class="muted">
                <AsWritten>{offer.shop.name}</AsWritten>
              </p>
            </div>
            <div class="qty">
              <Less {...step(here, offer, productId, quantity)} />
              <b>{offer.product.sold === 'piece' ? quantity : goods.left(quantity, offer.product)}</b>
              <More {...step(here, offer, productId, quantity)} />
            </div>
            <b class="cost">{write.euros(costOf(offer.product, quantity))}</b>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <h3>{say.missing}</h3>
          <MissingList
            missing={missing}
            put={{ action: `${here}/ajouter` }}
            drop={(one) => <Drop here={here} one={one} />}
          />
        </>
      )}
    </>
  )
}

type Offer = Again['got'][number]['offer']

/** What is wanted every week does not depend on what is left today. */
const step = (here: string, offer: Offer, productId: Wanted['productId'], quantity: number) => ({
  line: { productId, quantity, offer, left: mostOf(offer.product.sold) },
  action: `${here}/quantite`,
})

function Drop({ here, one }: { here: string; one: Wanted }) {
  const { say } = useSaid(basketSentences)
  return (
    <form method="post" action={`${here}/quantite`} data-stay>
      <input type="hidden" name="product" value={one.productId} />
      <Button kind="quiet" icon="bin" name="quantity" value="0">
        {say.remove}
        <span class="vh">{say.which(one.name)}</span>
      </Button>
    </form>
  )
}
