import { writeLeft } from '#market'
import { typo } from '#platform/i18n'
import { Alert, Button, ErrorSummary, Form, Heading, Select, type Errors } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Wanted } from '../again/door.ts'
import { buyerPage } from '../order-frame.tsx'

export type Hour = { value: string; label: string }

type Start = {
  /** Where the form goes, and where one comes back to. */
  action: string
  back: { href: string; label: string }
  wanted: readonly Wanted[]
  hours: Hour[]
  value: string
  where: string
  errors?: Errors
}

/** What is wanted every week, which day, which hour. */
export function startPage(
  c: Ask,
  { action, back, wanted, hours, value, where, errors = {} }: Start,
): Response {
  return buyerPage(
    c,
    { title: 'Chaque semaine', refused: Object.keys(errors).length > 0 },
    <div class="stack narrow">
      <p>
        <a href={back.href}>{back.label}</a>
      </p>
      <Heading
        title="Chaque semaine"
        lead="Trois jours avant, un message vous demande oui ou non. Sans réponse, rien n’est commandé ni payé."
      />
      <ErrorSummary errors={errors} />
      <ul>
        {wanted.map((one) => (
          <li>{typo(`${one.name} : ${writeLeft(one.quantity, one)}`)}</li>
        ))}
      </ul>
      <p>{where}</p>
      {hours.length === 0 ? (
        <Alert kind="wait" title="Ce marché ne propose aucune heure pour le moment" />
      ) : (
        <Form action={action}>
          <Select
            name="hour"
            label="Quel jour, quelle heure ?"
            empty="Choisir un jour et une heure"
            options={hours}
            value={value}
            {...(errors['hour'] ? { error: errors['hour'] } : {})}
          />
          <Button icon="calendar">Préparer ce panier chaque semaine</Button>
          <p class="small muted">
            On l’arrête quand on veut, par un lien. Nous ne gardons jamais votre carte.
          </p>
        </Form>
      )}
    </div>,
  )
}
