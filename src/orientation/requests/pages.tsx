import type { Action } from '#actions'
import { listName, writePhone } from '#people'
import { writeCount } from '#platform/i18n'
import { parisDay, writeShortDate } from '#platform/time'
import {
  Alert,
  Button,
  Check,
  Empty,
  ErrorSummary,
  Field,
  Form,
  Heading,
  Select,
  TextArea,
} from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { AnswerRefusal } from './answer-request.ts'
import { closings, closingWords, REQUEST_MONTHS, type Request } from './request.ts'

export const requestSentences = {
  'not yours': 'Cette demande n’est pas à vous.',
  'answer the question': 'Dites d’abord si c’est la même personne.',
  'ended otherwise': 'Quelqu’un a déjà répondu autrement à cette demande.',
} satisfies Record<AnswerRefusal, string>

type AskForm = { action: Action; id: string; typed: Typed; errors?: Record<string, string> }

/** The public form: who, one way to be reached, a word, and a consent. */
export function askPage(c: Ask, { action, id, typed, errors = {} }: AskForm): Response {
  const refused = Object.keys(errors).length > 0
  const value = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  const consent = errors['consent']
  return page(
    c,
    { title: 'Demander une place', room: 'orientation', listen: true, refused },
    <div class="stack loose narrow">
      <Heading
        title="Demander une place"
        over={`${action.title}, ${action.town}`}
        lead="Personne ne vous accompagne ? Laissez de quoi vous joindre : on vous répondra."
      />
      <ErrorSummary errors={errors} />
      <Form action={`/actions/${action.slug}/demande`}>
        <input type="hidden" name="id" value={id} />
        <Field {...value('givenName')} label="Prénom" autocomplete="given-name" maxlength={80} />
        <Field {...value('familyName')} label="Nom" autocomplete="family-name" maxlength={80} />
        <Field {...value('reach')} label="Téléphone ou courriel" maxlength={120} />
        <TextArea
          {...value('words')}
          label="Un mot"
          rows={3}
          required={false}
          maxlength={500}
          hint="Ce que vous cherchez. Rien sur votre santé, ni la justice."
        />
        <Check
          name="consent"
          label={`J’accepte que ${action.leadName} garde ces mots pour me répondre, ${REQUEST_MONTHS}\u00A0mois au plus.`}
          checked={Boolean(typed['consent'])}
          {...(consent ? { error: consent } : {})}
        />
        <p class="row">
          <Button>Envoyer ma demande</Button>
          <a href={`/actions/${action.slug}`}>Revenir à la page de l’action</a>
        </p>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}

/** Those who asked for a place of an action and wait for an answer, for who runs it. */
export function requestsPage(
  c: Ask,
  { action, requests, said }: { action: Action; requests: Request[]; said?: string | undefined },
): Response {
  const title = 'Demandes de place'
  return page(
    c,
    { title, room: 'orientation', density: 'bureau', space: 'Orientation', refused: said !== undefined },
    <div class="stack loose">
      <Heading
        title={title}
        over={`${action.title}, ${action.town}`}
        lead={`Écrites sur la page de l’action par qui n’a pas de référent·e, et gardées ${REQUEST_MONTHS}\u00A0mois.`}
      />
      {said && <Alert kind="late" title={said} role="alert" />}
      {requests.length === 0 ? (
        <Empty
          icon="check"
          title="Aucune demande n’attend"
          text="Une demande de place arrive ici, et à l’adresse de votre organisme."
        />
      ) : (
        <>
          <h2>{writeCount(requests.length, 'demande')}</h2>
          <ul class="stack plain">
            {requests.map((one) => (
              <OneRequest request={one} />
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`/orientation/actions/${action.slug}`}>Les positionnements de cette action</a>
      </p>
    </div>,
    said === undefined ? 200 : 422,
  )
}

/** Each request has its own field: a page holds many, and a label is tied to one. */
export const whyOf = (id: string): string => `why-${id}`

function OneRequest({ request }: { request: Request }) {
  const { id, phone, email, words, askedAt } = request
  const name = listName(request)
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
      {words && <p class="said">{words}</p>}
      <form method="post" action={`${at}/positionnement`}>
        <Button label={`Positionner : ${name}`}>Positionner</Button>
      </form>
      <details>
        <summary>Fermer sans positionner</summary>
        <Form action={`${at}/fermeture`} label={`Fermer la demande de ${name}`}>
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
