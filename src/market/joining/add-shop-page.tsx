import { Alert, Button, Check, ErrorSummary, Form, Heading } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { Operating } from '../access.ts'
import { managementWords } from '../shop-frame.tsx'
import { Week } from '../shopfront/door.ts'
import { said, ShopIdentity, ShopTerms } from './shop-fields.tsx'

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
        <ShopIdentity typed={typed} errors={errors} />
        <ShopTerms typed={typed} errors={errors} />
        <details open={Object.keys(errors).some((one) => /^d\d-/.test(one))}>
          <summary>Ses horaires</summary>
          <p>
            Un jour sans heure est un jour fermé. Le commerce les dira lui-même si vous les laissez vides.
          </p>
          <Week typed={typed} errors={errors} />
          <Check
            name="holidays"
            value="closed"
            label="Fermé les jours fériés"
            checked={typed['holidays'] === 'closed'}
          />
        </details>
        <p class="row">
          <Button>Ajouter ce commerce</Button>
          <a href="/imports/merchants">Importer des commerçants</a>
        </p>
      </Form>
    </div>,
  )
}
