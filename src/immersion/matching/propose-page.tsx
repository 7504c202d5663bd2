import { fullName, type Person } from '#people'
import { capital, chez, typo } from '#platform/i18n'
import {
  Alert,
  Button,
  Check,
  Choices,
  DateField,
  ErrorSummary,
  Form,
  Heading,
  Select,
  TextArea,
} from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { aimWords } from '../aim-words.ts'
import { asTyped } from '../as-typed.ts'
import { FullDays, HostAgrees, writeDays, writeTrade, type Crowd, type Host } from '../hosts/door.ts'
import { immersionPage, writeBirth } from '../frame.tsx'
import { aims } from '../law/door.ts'
import { BlockedView, type Blocked } from '../prescribers/door.ts'
import { wayTo } from './write-to-host.ts'
import { PEOPLE } from './open-person.ts'

type Shown = {
  id: string
  person: Person
  host: Host
  /** the days to come on which the host is full */
  full: Crowd | undefined
  trades: readonly string[]
  /** they wrote their card in their portfolio */
  hasCard: boolean
  /** where nobody may prescribe the convention that would follow */
  blocked: readonly Blocked[]
  typed?: Typed
  errors?: Record<string, string>
}

/** What a host will read of somebody, and for which days. */
export function proposePage(
  c: Ask,
  { id, person, host, full, trades, hasCard, blocked, typed = {}, errors }: Shown,
): Response {
  const at = `${PEOPLE}/${person.id}`
  const shown = asTyped({ object: 'discover', ...typed }, errors)
  const title = `Proposer ${fullName(person)}`
  return immersionPage(
    c,
    { title, errors },
    <div class="stack narrow">
      <Heading title={title} over={writeBirth(person)} lead={capital(chez(`${host.name}, ${host.town}`))} />
      {wayTo(host) ? (
        <Alert kind="info" title="L’employeur reçoit un message et répond sans compte">
          {typo(
            `Il lit le prénom, ${person.givenName}, et ce qui est écrit ici. Ni nom, ni adresse, ni téléphone.`,
          )}
        </Alert>
      ) : (
        <Alert kind="wait" title="Cet employeur n’a ni courriel ni mobile">
          Appelez-le, puis notez sa réponse sur la proposition.
        </Alert>
      )}
      <BlockedView blocked={blocked} />
      <FullDays crowd={full} />
      <ErrorSummary errors={errors ?? {}} />
      <Form action={`${at}/proposer/${host.id}`}>
        <input type="hidden" name="id" value={id} />
        <Select
          label="Pour quel métier"
          options={trades.map((value) => ({ value, label: writeTrade(value) }))}
          {...shown('trade')}
        />
        <Choices
          legend="Pour quoi faire"
          options={aims.map((value) => ({ value, label: aimWords[value] }))}
          {...shown('object')}
        />
        {host.days.length > 0 && <p>{typo(`Cet employeur ouvre ${writeDays(host.days)}.`)}</p>}
        <DateField label="Du" {...shown('fromDay')} />
        <DateField label="Au" {...shown('toDay')} />
        <HostAgrees {...shown('hostAgrees')} />
        <TextArea
          label="Ce que la personne choisit de montrer"
          hint="Ce qu’elle sait faire, ce qu’elle cherche. Rien sur sa santé ni sur sa vie."
          rows={4}
          required={false}
          {...shown('shown')}
        />
        {hasCard ? (
          <Check
            name="withCard"
            label="Joindre sa carte, si la personne est d’accord"
            hint="La carte de son portfolio donne son nom et ce qu’elle sait faire. La personne est prévenue, et finit ce lien quand elle veut."
            checked={shown('withCard').value !== ''}
          />
        ) : (
          <p class="muted">
            {typo(`${person.givenName} n’a pas encore fait sa carte. Elle se fait dans son portfolio.`)}
          </p>
        )}
        <Check
          name="agreed"
          label="La personne a lu ces lignes et elle est d’accord"
          checked={shown('agreed').value !== ''}
          {...(errors?.['agreed'] ? { error: errors['agreed'] } : {})}
        />
        <Button>{wayTo(host) ? 'Envoyer à l’employeur' : 'Garder la proposition'}</Button>
      </Form>
      <p>
        <a href={at}>Revenir sans rien envoyer</a>
      </p>
    </div>,
  )
}
