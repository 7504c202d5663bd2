import { typo } from '#platform/i18n'
import { Alert, Button, Check, ErrorSummary, Field, Form, Heading, Seen, type Errors } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { typedFrom } from './typed-hours.ts'
import { readHours } from '../hours.ts'
import { writeOpen } from '../hours-words.ts'
import type { Merchant } from '../merchant.ts'
import { versionOfShop } from './seen-version.ts'
import { shopAddress, shopWords } from '../shop-frame.tsx'
import { Week } from './week-fields.tsx'
import { AwayPanel } from './away-panel.tsx'

type HoursForm = { merchant: Merchant; typed?: Typed; errors?: Errors }

/** The week of a shop in a plain form, then when it is away. */
export function hoursPage(c: Ask, { merchant, typed, errors = {} }: HoursForm): Response {
  const { hours: _hours, away: _away, ...beside } = errors
  const here = shopAddress('/horaires', merchant)
  const refused = Object.keys(errors).length > 0
  const known = readHours(merchant.hours)
  const simple = typedFrom(known)
  return page(
    c,
    { ...shopWords(c, merchant, 'hours'), title: 'Horaires', refused },
    <div class="stack">
      <Heading title="Horaires" over={merchant.name} lead={writeOpen(merchant, known, c.var.now).text} />
      <ErrorSummary errors={beside} />
      {!simple && (
        <Alert kind="wait" title="Vos horaires ont plus de deux ouvertures par jour">
          {typo(`Ils restent ainsi : ${merchant.hours}. Ce formulaire les remplace.`)}
        </Alert>
      )}
      <div class="duo">
        <section class="panel stack">
          <h2>Mes horaires</h2>
          <p>Un jour sans heure est un jour fermé.</p>
          <Form action={shopAddress('/horaires', merchant)} label="Mes horaires">
            <Seen
              version={versionOfShop(merchant, 'hours')}
              typed={typed && 'from' in typed ? undefined : typed}
              changed={errors['hours']}
              at={here}
            />
            <Field
              name="said"
              label="En une ligne"
              hint="Exemple : mardi-samedi 9h-12h30 14h-19h. Elle remplace la semaine ci-dessous."
              required={false}
              error={errors['said']}
              value={typeof typed?.['said'] === 'string' ? typed['said'] : ''}
              maxlength={200}
            />
            <Week typed={typed ?? simple ?? {}} errors={errors} />
            <Check
              name="holidays"
              value="closed"
              label="Fermé les jours fériés"
              checked={(typed ?? simple ?? {})['holidays'] === 'closed'}
            />
            <Button icon="check">Enregistrer mes horaires</Button>
          </Form>
        </section>
        <AwayPanel merchant={merchant} typed={typed} errors={errors} />
      </div>
    </div>,
    refused ? 422 : 200,
  )
}
