import { writeSiret, type OrganisationId } from '#people'
import { typo } from '#platform/i18n'
import { Facts } from '#platform/ui'
import type { Ask } from '#platform/web'
import { marketPage, type Catalogue, type Shop } from '../catalogue/door.ts'
import { writePhoneNumber } from '../sale-words.ts'
import { rightsOfBuyers } from './rights.tsx'
import type { LegalBody } from '../law/door.ts'
import { namedMerchant } from './named-merchant.ts'

type Terms = {
  catalogue: Catalogue
  operatorId: OrganisationId
  shops: Shop[]
  bodies: Map<OrganisationId, LegalBody>
}

/** Everything that is said before an order (Code de la consommation, L111-1, L111-7, L221-5), on one page to keep. */
export function termsPage(c: Ask, { catalogue, operatorId, shops, bodies }: Terms): Response {
  const operator = bodies.get(operatorId)
  return marketPage(
    c,
    {
      title: 'Conditions de vente',
      market: catalogue,
      description: typo(`${catalogue.name} : qui vend, comment payer, être livré, changer d’avis, réclamer.`),
    },
    <article class="stack loose question">
      <h1 class="t3">Conditions de vente</h1>
      <p>
        {typo(
          `${operator ? nameOf(operator) : catalogue.name} tient ce site. Cet organisme apporte les commandes et reverse l’argent. Chaque commerce vend ses propres produits : votre contrat est avec lui.`,
        )}
      </p>
      {rightsOfBuyers.map(({ title, text }) => (
        <section class="stack tight">
          <h2 class="t2">{title}</h2>
          {text}
        </section>
      ))}
      <section class="stack" aria-labelledby="vendeurs">
        <h2 class="t2" id="vendeurs">
          Qui vend
        </h2>
        {shops.map((shop) => (
          <SoldBy shop={shop} body={bodies.get(shop.organisationId)} />
        ))}
      </section>
    </article>,
  )
}

const nameOf = ({ name, siret }: LegalBody): string => (siret ? `${name}, SIRET ${writeSiret(siret)}` : name)

const UNSAID = 'Pas encore dit par le commerce'

/** The same questions in the same order for each shop: what is not said shows. */
function SoldBy({ shop, body }: { shop: Shop; body: LegalBody | undefined }) {
  const { phone, mediator } = shop
  const merchant = namedMerchant(shop, body)
  const address = `${shop.address}, ${shop.postcode} ${shop.town}`
  return (
    <div class="panel stack tight" id={shop.slug}>
      <h3>
        <a href={`/marche/commerces/${shop.slug}`}>{shop.name}</a>
      </h3>
      <Facts
        facts={[
          { label: 'Entreprise', value: merchant.name ?? UNSAID },
          { label: 'SIRET', value: merchant.siret ? writeSiret(merchant.siret) : UNSAID },
          ...(merchant.address && merchant.address !== address
            ? [{ label: 'Siège', value: merchant.address }]
            : []),
          { label: 'Adresse', value: address },
          { label: 'Téléphone', value: phone ? writePhoneNumber(phone) : UNSAID },
          { label: 'Courriel', value: merchant.email ?? UNSAID },
          {
            label: 'Médiateur de la consommation',
            value: mediator ? typo(`${mediator.name}. ${mediator.address}`) : UNSAID,
          },
        ]}
      />
    </div>
  )
}
