import { aisleRules } from '#market'
import { typo, writeEuros, writeList, writePercent } from '#platform/i18n'
import { Button } from '#platform/ui'
import { vatParts } from './sums.ts'
import type { Business } from '../business/door.ts'
import type { BasketSummed, ShownBasket } from './shown-basket.ts'

/** What is to be paid, shop by shop, once. */
export function BasketSum({ shown, basket, feeCents, settings, hours, hub, stop, ...bought }: BasketSummed) {
  const total = shown.goodsCents + feeCents
  const ready = !stop && hours?.offers.some((one) => one.fits)
  const weighed = shown.shops.some(({ lines }) => lines.some((one) => one.offer.product.sold === 'weight'))
  return (
    <section class="panel stack tight" aria-label="À payer">
      {shown.shops.map(({ shop, cents }) => (
        <Sum label={shop.name} cents={cents} />
      ))}
      {basket?.mode === 'pickup' ? (
        <Sum label="Retrait" cents={0} />
      ) : (
        <Sum label="Livraison à vélo, une seule fois" cents={feeCents} />
      )}
      <p class="sum total">
        <span>{weighed ? 'Total, au plus' : 'Total'}</span>
        <span>{writeEuros(total)}</span>
      </p>
      <p class="small muted">{vatWords(shown, feeCents)}</p>
      {settings.freeFromCents !== null && basket?.mode !== 'pickup' && feeCents > 0 && (
        <p class="small">
          {typo(`Livraison gratuite à partir de ${writeEuros(settings.freeFromCents)} d’achats.`)}
        </p>
      )}
      <p class="small">
        {returnsWords(shown)}{' '}
        <a href={`/marche/conditions?commerce=${shown.shops[0]?.shop.slug ?? ''}`}>Conditions de vente</a>,
        garanties, médiateur de chaque commerce.
      </p>
      {bought.business !== undefined && (
        <BoughtFor business={bought.business} unnamed={bought.unnamed ?? []} />
      )}
      {ready ? (
        <button class="button wide pay" type="submit" form="payer">
          {typo(`Commande avec obligation de paiement : ${writeEuros(total)}`)}
        </button>
      ) : (
        <Button wide unavailable="manque">
          {typo(`Commande avec obligation de paiement : ${writeEuros(total)}`)}
        </Button>
      )}
      <p class="small muted" id="manque">
        {ready
          ? 'Par carte, chez un prestataire agréé : l’argent va à chaque commerçant.'
          : !hub
            ? 'On ne peut pas encore commander sur ce marché.'
            : missing(stop !== null, basket?.mode !== undefined && basket?.mode !== null)}
      </p>
    </section>
  )
}

const BoughtFor = ({ business, unnamed }: { business: Business | null; unnamed: readonly string[] }) => (
  <p class="small">
    {business && `Facture au nom de ${business.name}. `}
    <a href="/panier/entreprise">
      {business ? 'Changer' : 'J’achète pour une entreprise ou une association'}
    </a>
    {unnamed.length > 0 && (
      <>
        <br />
        {typo(`Un reçu, pas de facture, chez ${writeList(unnamed)} : SIRET pas encore écrit.`)}
      </>
    )}
  </p>
)

const missing = (stopped: boolean, placed: boolean): string =>
  stopped
    ? 'Corrigez d’abord ce qui ne va pas dans le panier.'
    : placed
      ? 'Choisissez d’abord un jour et une heure.'
      : 'Dites d’abord où et quand.'

function Sum({ label, cents }: { label: string; cents: number }) {
  return (
    <p class="sum">
      <span>{label}</span>
      <span>{cents === 0 ? 'gratuit' : writeEuros(cents)}</span>
    </p>
  )
}

function vatWords(shown: ShownBasket, feeCents: number): string {
  const parts = vatParts(shown, feeCents).filter(({ cents }) => cents > 0)
  if (parts.length === 0) return 'Sans TVA.'
  return typo(
    `Dont TVA ${parts.map(({ vat_bp, cents }) => `${writePercent(vat_bp / 10_000)} : ${writeEuros(cents)}`).join(', ')}.`,
  )
}

/** Whether one may change one's mind is said line by line (L221-28): what spoils is not taken back. */
function returnsWords({ shops }: ShownBasket): string {
  const lines = shops.flatMap((one) => one.lines)
  const kept = lines.filter(({ offer }) => aisleRules[offer.product.aisle].spoils === 'no')
  if (kept.length === 0) return 'Produits frais : ils ne sont pas repris.'
  if (kept.length === lines.length) return typo('14 jours pour changer d’avis.')
  return typo(
    `14 jours pour changer d’avis sur : ${writeList(kept.map((one) => one.name))}. Le frais n’est pas repris.`,
  )
}
