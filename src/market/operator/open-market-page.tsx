import { Button, ErrorSummary, Form, Heading, Select } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { Runner } from './open-market.ts'
import { managementWords } from '../shop-frame.tsx'
import { said, NameFields } from './name-fields.tsx'

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
        {other || errors['organisation'] ? (
          <Select
            name="organisation"
            label="La structure qui le tient"
            hint="Une structure tient un seul marché."
            empty="Choisissez"
            value={said(typed, 'organisation')}
            error={errors['organisation']}
            options={runners.map((runner) => ({ value: runner.id, label: runner.name }))}
          />
        ) : (
          only && (
            <>
              <input type="hidden" name="organisation" value={only.id} />
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
