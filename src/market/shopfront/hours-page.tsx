import { Alert, Button, Check, ErrorSummary, Field, Form, Heading, Seen, type Errors } from '#platform/ui'
import { page, speak, type Ask, type Typed } from '#platform/web'
import { typedFrom } from './typed-hours.ts'
import { readHours } from '../hours.ts'
import { keepingSentences } from '../keeping/door.ts'
import type { Merchant } from '../merchant.ts'
import { versionOfShop } from './seen-version.ts'
import { shopAddress, shopWords } from '../shop-frame.tsx'
import { openIn, saidOn, shopSentences } from '../words/door.ts'
import { Week } from './week-fields.tsx'
import { AwayPanel } from './away-panel.tsx'

type HoursForm = { merchant: Merchant; typed?: Typed; errors?: Errors }

/** The week of a shop in a plain form, then when it is away. */
export function hoursPage(c: Ask, { merchant, typed, errors = {} }: HoursForm): Response {
  const say = speak(c, keepingSentences).hours
  const { hours: _hours, away: _away, ...beside } = errors
  const here = shopAddress('/horaires', merchant)
  const refused = Object.keys(errors).length > 0
  const known = readHours(merchant.hours)
  const simple = typedFrom(known)
  return page(
    c,
    { ...shopWords(c, merchant, 'hours'), title: say.title, refused },
    <div class="stack">
      <Heading
        title={say.title}
        over={merchant.name}
        lead={openIn(saidOn(c, shopSentences), { ...merchant, opening: known }, c.var.now).text}
      />
      <ErrorSummary errors={beside} />
      {!simple && (
        <Alert kind="wait" title={say.tooMany}>
          {say.tooManyText(merchant.hours)}
        </Alert>
      )}
      <div class="duo">
        <section class="panel stack">
          <h2>{say.mine}</h2>
          <p>{say.mineText}</p>
          <Form action={shopAddress('/horaires', merchant)} label={say.mine}>
            <Seen
              version={versionOfShop(merchant, 'hours')}
              typed={typed && 'from' in typed ? undefined : typed}
              changed={errors['hours']}
              at={here}
            />
            <Field
              name="said"
              label={say.line}
              hint={say.lineHint}
              required={false}
              error={errors['said']}
              value={typeof typed?.['said'] === 'string' ? typed['said'] : ''}
              maxlength={200}
            />
            <Week typed={typed ?? simple ?? {}} errors={errors} />
            <Check
              name="holidays"
              value="closed"
              label={say.holidays}
              checked={(typed ?? simple ?? {})['holidays'] === 'closed'}
            />
            <Button icon="check">{say.save}</Button>
          </Form>
        </section>
        <AwayPanel merchant={merchant} typed={typed} errors={errors} />
      </div>
    </div>,
    refused ? 422 : 200,
  )
}
