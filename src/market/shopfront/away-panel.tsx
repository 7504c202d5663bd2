import { Button, DateField, Field, Form, Seen, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import { keepingSentences } from '../keeping/door.ts'
import { shopAddress } from '../shop-frame.tsx'
import type { Merchant } from '../merchant.ts'
import { useSaid } from '../words/door.ts'
import { versionOfShop } from './seen-version.ts'

export function AwayPanel({
  merchant,
  typed,
  errors,
}: {
  merchant: Merchant
  typed?: Typed
  errors: Errors
}) {
  const say = useSaid(keepingSentences).say.away
  const { away } = merchant
  const said = (name: string, otherwise: string) => {
    const value = typed?.[name]
    return typeof value === 'string' ? value : otherwise
  }
  return (
    <section class="panel stack">
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      <Form action={shopAddress('/absence', merchant)} label={say.say}>
        <Seen
          version={versionOfShop(merchant, 'away')}
          typed={typed && 'from' in typed ? typed : undefined}
          changed={errors['away']}
          at={shopAddress('/horaires', merchant)}
        />
        <DateField
          name="from"
          label={say.from}
          error={errors['from']}
          value={said('from', away?.from ?? '')}
        />
        <DateField
          name="until"
          label={say.until}
          error={errors['until']}
          value={said('until', away?.until ?? '')}
        />
        <Field
          name="words"
          label={say.words}
          required={false}
          error={errors['words']}
          value={said('words', away?.words ?? '')}
          maxlength={120}
        />
        <Button icon="check">{say.save}</Button>
      </Form>
      {away && (
        <Form action={shopAddress('/retour', merchant)} label={say.back}>
          <input type="hidden" name="seen" value={versionOfShop(merchant, 'away')} />
          <Button kind="quiet">{say.amBack}</Button>
        </Form>
      )}
    </section>
  )
}
