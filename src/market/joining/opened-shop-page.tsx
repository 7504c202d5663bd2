import { writePercent } from '#platform/i18n'
import { Facts, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Operating } from '../access.ts'
import type { Merchant } from '../merchant.ts'
import { shopAddress, managementWords } from '../shop-frame.tsx'

type Opened = { operating: Operating; shop: Merchant; invites: boolean }

/** A shop of the market, for whoever runs it: what comes next. */
export function openedShopPage(c: Ask, { operating: { market, at }, shop, invites }: Opened): Response {
  const team = `/organismes/${shop.organisationId}`
  return page(
    c,
    { ...managementWords, title: shop.name },
    <div class="stack narrow">
      <p>
        <a href={at('/marche/gestion')}>{market.name}</a>
      </p>
      <Heading title={shop.name} over={shop.sector} />
      <Facts
        facts={[
          { label: 'Adresse', value: `${shop.address}, ${shop.postcode} ${shop.town}` },
          { label: 'Commission', value: writePercent(shop.commission_bp / 10_000) },
        ]}
      />
      <h2>La suite</h2>
      <ol>
        <li>
          {invites ? (
            <a href={team}>Inviter la personne qui tient ce commerce</a>
          ) : (
            'Le pilote du territoire invite la personne qui tient ce commerce.'
          )}
        </li>
        <li>
          <a href={shopAddress('/ajouter', shop)}>Ajouter son premier produit</a>
        </li>
        <li>
          <a href="/imports/products">Importer les produits d’un commerce</a>
        </li>
      </ol>
      <p class="row">
        <LinkButton kind="quiet" href={at('/marche/gestion/commerces/ajouter')}>
          Ajouter un autre commerce
        </LinkButton>
        <LinkButton kind="quiet" href={shopAddress('', shop)}>
          Ouvrir sa boutique
        </LinkButton>
      </p>
    </div>,
  )
}
