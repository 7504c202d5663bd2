import { Button, Choices, Field, Form, Select } from '#platform/ui'
import { lateOf, reasons, reasonWords } from '../attendance.ts'
import { fillField, type RowView } from './row-view.ts'

export function MarkForm({ view }: { view: RowView }) {
  const { current } = view.row
  return (
    <section class="panel stack" aria-labelledby="note">
      <h2 id="note">{current ? 'Corriger' : 'Noter une absence'}</h2>
      <Form
        action={`${view.address}/${view.row.trainee.personId}/note`}
        label="Absence, retard ou correction"
      >
        <Choices
          legend="Présence"
          options={[
            { value: 'absent', label: 'Absence' },
            { value: 'present', label: 'Présence' },
          ]}
          {...fillField(view, 'status', current ? current.status : 'absent')}
        />
        <Field
          label="Retard, en minutes"
          type="number"
          min={0}
          max={300}
          size={4}
          {...fillField(view, 'late', String(lateOf(current)))}
        />
        <Select
          label="Raison de l’absence"
          required={false}
          empty="Pas encore de nouvelles"
          hint="Une raison de santé ne sera plus affichée&nbsp;: seulement «&nbsp;absence justifiée&nbsp;»."
          options={reasons.map((reason) => ({ value: reason, label: reasonWords[reason] }))}
          {...fillField(view, 'reason')}
        />
        <Field label="Précision" required={false} maxlength={200} {...fillField(view, 'reasonWords')} />
        <Field
          label="Justificatif reçu"
          required={false}
          hint="Par exemple&nbsp;: convocation."
          maxlength={120}
          {...fillField(view, 'justification')}
        />
        {current && <Field label="Pourquoi cette correction" maxlength={200} {...fillField(view, 'why')} />}
        <p>
          <Button kind="quiet">{current ? 'Enregistrer la correction' : 'Noter'}</Button>
        </p>
      </Form>
    </section>
  )
}
