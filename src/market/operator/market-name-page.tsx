import { Button, ErrorSummary, Form, Heading, Seen } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { Operating } from '../access.ts'
import { versionOfMarket } from './rename-market.ts'
import { managementWords } from '../shop-frame.tsx'
import { NameFields } from './name-fields.tsx'

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
        <NameFields typed={typed ?? { name: market.name, town: market.town }} errors={errors} />
        <Button>Enregistrer</Button>
      </Form>
    </div>,
  )
}
