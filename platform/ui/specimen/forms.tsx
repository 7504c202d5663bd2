import { Button, LinkButton } from '../button.tsx'
import { Check, Choices } from '../choices.tsx'
import { DateField, Field } from '../field/field.tsx'
import { Select } from '../field/select.tsx'
import { TextArea } from '../field/text-area.tsx'
import { FileDrop } from '../file-drop.tsx'
import { ErrorSummary, Form } from '../form.tsx'
import { Icon } from '../icon.tsx'
import { Wall } from '../wall.tsx'

const errors = { absence: 'Cette date n’est pas encore passée.' }

export function ActionsSample() {
  return (
    <section class="panel stack" id="actions">
      <h2>Boutons et liens</h2>
      <div class="row">
        <Button type="button">Principal</Button>
        <Button kind="quiet" type="button">
          Secondaire
        </Button>
        <Button kind="stop" icon="bin" type="button">
          Supprimer
        </Button>
      </div>
      <div class="row">
        <Button unavailable="manque">Indisponible</Button>
        <Button type="button" busy>
          Envoi en cours
        </Button>
        <LinkButton kind="quiet" href="#attestation" icon="download">
          Télécharger
        </LinkButton>
      </div>
      <p class="hint" id="manque">
        Il manque une signature.
      </p>
      <p>
        <a href="#lien">Un lien dit où il mène</a>. <a href="#attestation">Attestation (PDF, 84 ko)</a>
      </p>
    </section>
  )
}

export function FieldsSample() {
  return (
    <section class="panel stack" id="saisie">
      <h2>Champs</h2>
      <ErrorSummary errors={errors} />
      <Form action="#saisie" label="Exemple de champs">
        <Field name="firstName" label="Votre prénom" value="Sandrine" autocomplete="given-name" />
        <DateField name="absence" label="Date de l’absence" value="2026-06-12" error={errors.absence} />
        <Select
          name="reason"
          label="Motif"
          empty="Choisir"
          options={[
            { value: 'illness', label: 'Maladie' },
            { value: 'childcare', label: 'Garde d’enfant' },
          ]}
        />
        <TextArea name="word" label="Un mot pour la formatrice" required={false} rows={2} />
        <Choices
          name="tell"
          legend="Prévenir aussi"
          kind="checkbox"
          value={['referent']}
          options={[
            { value: 'referent', label: 'La référente PLIE' },
            { value: 'employer', label: 'L’employeur' },
          ]}
        />
        <Check name="agreed" label="J’ai lu la convention" />
      </Form>
    </section>
  )
}

export function FilesSample() {
  return (
    <section class="panel stack">
      <h2>Dépôt et enregistreur</h2>
      <FileDrop name="proof" label="Une photo ou un fichier" hint="JPEG, PNG ou PDF, 20 Mo au plus." />
      <div class="drop row">
        <Icon name="microphone" />
        <div class="grow">
          <b>Enregistrement, 0 min 18</b>
          <Wall value={0.3} />
        </div>
        <Button kind="stop" icon="halt" type="button">
          Arrêter
        </Button>
      </div>
    </section>
  )
}
