import { Button, ErrorSummary, Field, Form, Heading, Seen, Select } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { Operating } from '../access.ts'
import type { Runner } from './open-market.ts'
import { versionOfMarket } from './rename-market.ts'
import { managementWords } from '../shop-frame.tsx'

const said = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

type Opening = { runners: readonly Runner[]; typed: Typed; errors: Record<string, string> }

/** What a new market is called, where it is, and who runs it. */
export function openMarketPage(c: Ask, { runners, typed, errors }: Opening): Response {
  const refused = Object.keys(errors).length > 0
  const [only, other] = runners
  return (refused ? refusedPage : page)(
    c,
    { ...managementWords, title: 'Ouvrir un marché', refused },
    <div class="stack narrow">
      <Heading
        title="Ouvrir un marché"
        lead="Des commerces qui vendent ensemble, un seul panier, une seule livraison."
      />
      <ErrorSummary errors={errors} />
      <Form action="/marche/ouvrir">
        <input type="hidden" name="id" value={said(typed, 'id')} />
        {other || errors['organisme'] ? (
          <Select
            name="organisme"
            label="La structure qui le tient"
            hint="Une structure tient un seul marché."
            empty="Choisissez"
            value={said(typed, 'organisme')}
            error={errors['organisme']}
            options={runners.map((one) => ({ value: one.id, label: one.name }))}
          />
        ) : (
          only && (
            <>
              <input type="hidden" name="organisme" value={only.id} />
              <p>Il sera tenu par : {only.name}.</p>
            </>
          )
        )}
        <NameFields typed={typed} errors={errors} />
        <Button>Ouvrir ce marché</Button>
      </Form>
    </div>,
  )
}

type Renaming = { operating: Operating; typed?: Typed; errors?: Record<string, string> }

/** What a market is called, and where it is. */
export function marketNamePage(c: Ask, { operating, typed, errors = {} }: Renaming): Response {
  const { market, at } = operating
  const { seen: changed, ...beside } = errors
  const refused = Object.keys(errors).length > 0
  const here = at('/marche/gestion/nom')
  return (refused ? refusedPage : page)(
    c,
    { ...managementWords, title: 'Le nom du marché', refused },
    <div class="stack narrow">
      <p>
        <a href={at('/marche/gestion')}>{market.name}</a>
      </p>
      <Heading title="Le nom du marché" lead="Les clients le lisent en haut de chaque rayon." />
      <ErrorSummary errors={beside} />
      <Form action={here}>
        <Seen version={versionOfMarket(market)} typed={typed} changed={changed} at={here} />
        <NameFields typed={typed ?? { nom: market.name, commune: market.town }} errors={errors} />
        <Button>Enregistrer</Button>
      </Form>
    </div>,
  )
}

function NameFields({ typed, errors }: { typed: Typed; errors: Record<string, string> }) {
  return (
    <>
      <Field
        name="nom"
        label="Nom"
        hint="Par exemple : Le marché de la Grand’Place."
        maxlength={80}
        value={said(typed, 'nom')}
        error={errors['nom']}
      />
      <Field
        name="commune"
        label="Commune"
        maxlength={80}
        autocomplete="off"
        value={said(typed, 'commune')}
        error={errors['commune']}
      />
    </>
  )
}
