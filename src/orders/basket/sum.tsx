import { aisleRules, useSaid, type Said } from '#market'
import { Button } from '#platform/ui'
import { vatParts } from './sums.ts'
import type { Business } from '../business/door.ts'
import { basketSentences } from '../words/door.ts'
import { hasAlcohol, type BasketSummed, type ShownBasket } from './shown-basket.ts'

/** What is to be paid, shop by shop, once. */
export function BasketSum({ shown, basket, feeCents, settings, hours, hub, stop, ...bought }: BasketSummed) {
  const said = useSaid(basketSentences)
  const { say, write } = said
  const total = shown.goodsCents + feeCents
  const ready = !stop && hours?.offers.some((one) => one.fits)
  const weighed = shown.shops.some(({ lines }) => lines.some((one) => one.offer.product.sold === 'weight'))
  return (
    <section class="panel stack tight" aria-label={say.toPay}>
      {shown.shops.map(({ shop, cents }) => (
        <Sum label={shop.name} cents={cents} />
      ))}
      {basket?.mode === 'pickup' ? (
        <Sum label={say.fetch} cents={0} />
      ) : (
        <Sum label={say.bringOnce} cents={feeCents} />
      )}
      <p class="sum total">
        <span>{weighed ? say.totalAtMost : say.total}</span>
        <span>{write.euros(total)}</span>
      </p>
      <p class="small muted">{vatWords(said, shown, feeCents)}</p>
      {settings.freeFromCents !== null && basket?.mode !== 'pickup' && feeCents > 0 && (
        <p class="small">{say.freeFrom(write.euros(settings.freeFromCents))}</p>
      )}
      <p class="small">
        {returnsWords(said, shown)}{' '}
        <a href={`/marche/conditions?commerce=${shown.shops[0]?.shop.slug ?? ''}`}>{say.terms}</a>
        {say.termsHold}
      </p>
      {bought.business !== undefined && (
        <BoughtFor business={bought.business} unnamed={bought.unnamed ?? []} />
      )}
      {ready && hasAlcohol(shown) && (
        <label class="choice">
          <input type="checkbox" name="adult" value="yes" form="payer" checked={bought.saysOfAge} />
          {say.adult}
        </label>
      )}
      {ready ? (
        <button class="button wide pay" type="submit" form="payer">
          {say.pay(write.euros(total))}
        </button>
      ) : (
        <Button wide unavailable="manque">
          {say.pay(write.euros(total))}
        </Button>
      )}
      <p class="small muted" id="manque">
        {ready
          ? say.byCard
          : !hub
            ? say.notHereYet
            : say.first[stop !== null ? 'mend' : basket?.mode ? 'hour' : 'place']}
      </p>
      <p class="small muted">{say.cardOnly}</p>
    </section>
  )
}

function BoughtFor({ business, unnamed }: { business: Business | null; unnamed: readonly string[] }) {
  const { say, names } = useSaid(basketSentences)
  return (
    <p class="small">
      {business && say.invoiceTo(business.name)}
      <a href="/panier/entreprise">{business ? say.changeIt : say.forBusiness}</a>
      {unnamed.length > 0 && (
        <>
          <br />
          {say.noInvoice(names(unnamed))}
        </>
      )}
    </p>
  )
}

function Sum({ label, cents }: { label: string; cents: number }) {
  const { say, write } = useSaid(basketSentences)
  return (
    <p class="sum">
      <span>{label}</span>
      <span>{cents === 0 ? say.free : write.euros(cents)}</span>
    </p>
  )
}

type Told = Said<typeof basketSentences.says.fr>

function vatWords({ say, write }: Told, shown: ShownBasket, feeCents: number): string {
  const parts = vatParts(shown, feeCents).filter(({ cents }) => cents > 0)
  if (parts.length === 0) return say.noVat
  const each = parts.map(({ vat_bp, cents }) =>
    say.vatPart(write.percent(vat_bp / 10_000), write.euros(cents)),
  )
  return say.vat(each.join(write.comma))
}

/** Whether one may change one's mind is said line by line (L221-28): what spoils is not taken back. */
function returnsWords({ say, names }: Told, { shops }: ShownBasket): string {
  const lines = shops.flatMap((one) => one.lines)
  const kept = lines.filter(({ offer }) => aisleRules[offer.product.aisle].spoils === 'no')
  if (kept.length === 0) return say.noReturn
  if (kept.length === lines.length) return say.return14
  return say.return14Of(names(kept.map((one) => one.name)))
}
