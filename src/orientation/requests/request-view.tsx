import { fullName, writePhone } from '#people'
import { parisDay, writeShortDate } from '#platform/time'
import { Button, Form, Select } from '#platform/ui'
import { de } from '#platform/i18n'
import { closings, closingWords, type Request } from './request.ts'

/** Each request has its own field: a page holds many, and a label is tied to one. */
export const whyOf = (id: string): string => `why-${id}`

export function OneRequest({ request }: { request: Request }) {
  const { id, phone, email, words, askedAt } = request
  const name = fullName(request)
  const at = `/orientation/demandes/${id}`
  return (
    <li class="panel stack">
      <p>
        <b>{name}</b>
        <br />
        {phone && <a href={`tel:${phone}`}>{writePhone(phone)}</a>}
        {email && <a href={`mailto:${email}`}>{email}</a>}
        <span class="muted">{`, le ${writeShortDate(parisDay(askedAt))}`}</span>
      </p>
      {words && <p class="as-written">{words}</p>}
      <form method="post" action={`${at}/positionnement`}>
        <Button label={`Positionner : ${name}`}>Positionner</Button>
      </form>
      <details>
        <summary>Fermer sans positionner</summary>
        <Form action={`${at}/fermeture`} label={`Fermer la demande ${de(name)}`}>
          <Select
            name={whyOf(id)}
            label="Pourquoi ?"
            empty="Choisissez"
            options={closings.map((value) => ({ value, label: closingWords[value] }))}
          />
          <p>
            <Button kind="quiet">Fermer la demande</Button>
          </p>
        </Form>
      </details>
    </li>
  )
}
