import { typo } from '#platform/i18n'
import { Alert, Button, Field, FileDrop, Form, Heading, TextArea } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { WhyInvalid } from '../credentials/door.ts'
import type { Checked } from './check-attestation.ts'

const sentences = {
  unreadable: 'Ce n’est pas une attestation que nous savons lire.',
  'unknown key': 'Elle n’est pas signée par nous.',
  altered: 'Elle a été modifiée après la signature.',
  'not valid yet': 'Elle n’est pas encore valable.',
  expired: 'Elle n’est plus valable.',
  revoked: 'Elle a été retirée par l’organisme qui l’a émise.',
  'status unknown': 'On ne peut pas savoir si elle est toujours valable.',
} satisfies Record<WhyInvalid, string>

type View = { typed: Typed; verdict: Checked | undefined; error: string | undefined }

/** Anybody may check a file that somebody gave them. Nothing of it is kept. */
export function checkPage(c: Ask, { typed, verdict, error }: View): Response {
  return page(
    c,
    { title: 'Vérifier une attestation', room: 'jury', refused: Boolean(error) },
    <div class="stack">
      <Heading
        title="Vérifier une attestation"
        lead={typo(
          'Vous avez reçu un fichier ? Nous disons s’il vient d’ici et s’il est intact. Nous ne le gardons pas.',
        )}
      />
      {verdict && <Said {...verdict} />}
      <CheckForm typed={typed} error={error} />
    </div>,
    error ? 422 : 200,
  )
}

function Said({ verdict, named }: Checked) {
  if (!verdict.valid)
    return (
      <Alert kind="late" role="alert" title="Ne vous y fiez pas">
        {sentences[verdict.why]}
      </Alert>
    )
  return (
    <Alert kind={named === false ? 'wait' : 'ok'} title="Cette attestation est vraie et toujours valable">
      {named === true && 'Le nom est bien celui de l’attestation.'}
      {named === false && 'Mais ce nom n’est pas celui de l’attestation.'}
    </Alert>
  )
}

/** The form, on its page and at the foot of each attestation. */
export function CheckForm({ typed = {}, error }: { typed?: Typed; error?: string | undefined }) {
  return (
    <Form action="/attestations/verification" files label="Vérifier un fichier">
      <FileDrop
        name="file"
        label="Le fichier de l’attestation"
        hint="Son nom finit par .json"
        accept=".json,application/json"
      />
      <TextArea
        name="attestation"
        label="Ou son texte, collé ici"
        required={false}
        rows={3}
        value={String(typed['attestation'] ?? '')}
        {...(error ? { error } : {})}
      />
      <Field
        name="name"
        label="Le nom de la personne"
        required={false}
        maxlength={120}
        value={String(typed['name'] ?? '')}
        hint="Le fichier ne porte pas le nom : seulement son empreinte. Nous comparons."
      />
      <Button>Vérifier</Button>
    </Form>
  )
}
