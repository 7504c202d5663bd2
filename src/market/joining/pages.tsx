import { colds, coldWords } from '#delivery'
import { writePercent } from '#platform/i18n'
import {
  Alert,
  Button,
  Check,
  Choices,
  ErrorSummary,
  Facts,
  Field,
  Form,
  Heading,
  LinkButton,
  type Errors,
} from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { Operating } from '../access.ts'
import { coldSpelling } from './merchant-line.ts'
import type { Merchant } from '../merchant.ts'
import { shopAddress } from '../kept-product.ts'
import { managementWords } from '../shop-frame.tsx'
import { Week } from '../shopfront/door.ts'

/** A shop that is known already, and the way to it. */
export type KnownShop = { name: string; href: string; words: string }

type Adding = {
  operating: Operating
  typed: Typed
  errors: Record<string, string>
  known?: KnownShop
}

/** One shop, as a line of the list says it. */
export function addShopPage(c: Ask, { operating: { market, at }, typed, errors, known }: Adding): Response {
  const refused = Object.keys(errors).length > 0
  return (refused ? refusedPage : page)(
    c,
    { ...managementWords, title: 'Ajouter un commerce', refused },
    <div class="stack narrow">
      <p>
        <a href={at('/marche/gestion')}>{market.name}</a>
      </p>
      <Heading title="Ajouter un commerce" lead="Une liste entière s’importe d’un coup." />
      <ErrorSummary errors={errors} />
      {known && (
        <Alert kind="wait" title={known.name}>
          <a href={known.href}>{known.words}</a>
        </Alert>
      )}
      <Form action={at('/marche/gestion/commerces/ajouter')}>
        <input type="hidden" name="id" value={said(typed, 'id')} />
        <Who typed={typed} errors={errors} />
        <Terms typed={typed} errors={errors} />
        <details open={Object.keys(errors).some((one) => /^j\d-/.test(one))}>
          <summary>Ses horaires</summary>
          <p>
            Un jour sans heure est un jour fermé. Le commerce les dira lui-même si vous les laissez vides.
          </p>
          <Week typed={typed} errors={errors} />
          <Check
            name="feries"
            value="fermé"
            label="Fermé les jours fériés"
            checked={typed['feries'] === 'fermé'}
          />
        </details>
        <p class="row">
          <Button>Ajouter ce commerce</Button>
          <a href="/imports/merchants">Importer une liste</a>
        </p>
      </Form>
    </div>,
  )
}

const said = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

type Fields = { typed: Typed; errors: Errors }

const boxOf =
  ({ typed, errors }: Fields) =>
  (name: string) => ({ name, value: said(typed, name), error: errors[name] })

function Who(fields: Fields) {
  const box = boxOf(fields)
  return (
    <>
      <Field
        label="SIRET"
        hint="14 chiffres. Il dit de quel commerce il s’agit."
        inputmode="numeric"
        required={false}
        {...box('siret')}
      />
      <Field label="Enseigne" maxlength={120} autocomplete="off" {...box('name')} />
      <Field
        label="Métier"
        hint="Par exemple : boulangerie, primeur, librairie."
        maxlength={80}
        {...box('sector')}
      />
      <Field label="Adresse" maxlength={160} autocomplete="off" {...box('address')} />
      <div class="pair">
        <Field
          label="Code postal"
          inputmode="numeric"
          size={5}
          maxlength={5}
          required={false}
          autocomplete="off"
          {...box('postcode')}
        />
        <Field label="Commune" maxlength={80} autocomplete="off" {...box('town')} />
      </div>
      <Field label="Téléphone" type="tel" required={false} autocomplete="off" {...box('phone')} />
    </>
  )
}

function Terms(fields: Fields) {
  const { typed, errors } = fields
  const ticked = [typed['colds'] ?? []].flat()
  return (
    <>
      <Field
        label="Commission, en %"
        hint="De ce qu’il vend ici : de 0 à 50."
        inputmode="decimal"
        size={5}
        maxlength={6}
        {...boxOf(fields)('commission')}
      />
      <Choices
        name="colds[]"
        legend="Ce qu’il garde au froid"
        hint="Rien de coché : il ne vend rien qui se garde au froid."
        kind="checkbox"
        error={errors['colds']}
        value={ticked}
        options={colds
          .filter((cold) => cold !== 'ambient')
          .map((cold) => ({ value: coldSpelling(cold), label: coldWords[cold] }))}
      />
      <Check
        name="franchise"
        value="oui"
        label="Il est en franchise de TVA (article 293 B du CGI)"
        checked={typed['franchise'] === 'oui'}
      />
    </>
  )
}

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
          <a href="/imports/products">Importer l’export de sa caisse</a>
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
