import { Button, Field, Form } from '#platform/ui'
import { SignaturePad } from './sign-pad.tsx'
import { fillField, type RowView } from './row-view.ts'

export function SignForm({ view, name }: { view: RowView; name: string }) {
  return (
    <section class="panel stack" aria-labelledby="sign">
      <h2 id="sign">{name} signe ici</h2>
      <Form action={`${view.address}/${view.row.trainee.personId}/signature`} label={`Signature de ${name}`}>
        <SignaturePad label="Votre signature" />
        <Field
          label="Ou votre prénom et votre nom"
          required={false}
          maxlength={120}
          autocomplete="off"
          {...fillField(view, 'name')}
        />
        <Field
          label="Retard, en minutes"
          type="number"
          min={0}
          max={300}
          size={4}
          {...fillField(view, 'late', '0')}
        />
        <p>
          <Button icon="pen">J’étais là, je signe</Button>
        </p>
      </Form>
    </section>
  )
}
