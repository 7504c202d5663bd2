import { randomUUID } from 'node:crypto'
import { typo } from '#platform/i18n'
import { Button, Choices, DateField, Field, Form, TextArea, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Action, Obligation } from '../action.ts'

export type Obligations = {
  action: Action
  versions: Obligation[]
  names: string[]
  typed: Typed
  errors: Errors
}

export function ObligationForm({ action, versions, names, typed, errors }: Obligations) {
  const text = (name: string, otherwise = '') => String(typed[name] ?? otherwise)
  return (
    <Form action={`/actions/${action.slug}/obligations`}>
      <input type="hidden" name="id" value={text('id', randomUUID())} />
      <Field
        name="organisation"
        label="Financeur"
        hint="Choisissez dans la liste, ou écrivez un nouveau nom."
        list={names}
        value={text('organisation', versions[0]?.funderName)}
        error={errors['organisation']}
      />
      <Field
        name="atLeastPercent"
        label={typo('Part du temps à distance (FOAD), en %')}
        hint="75 veut dire : au moins 75 % du temps du programme."
        inputmode="numeric"
        size={4}
        value={text('atLeastPercent')}
        error={errors['atLeastPercent']}
      />
      <Choices
        name="pmsmp"
        legend="L’immersion (PMSMP) compte-t-elle dans le temps total ?"
        options={[
          { value: 'counts', label: 'Oui, elle compte' },
          { value: 'does not count', label: 'Non, elle est à part' },
        ]}
        value={text('pmsmp')}
        error={errors['pmsmp']}
      />
      <TextArea
        name="reason"
        label="Pourquoi"
        hint="La convention, l’article, la lettre du financeur."
        value={text('reason')}
        error={errors['reason']}
      />
      <DateField name="fromDay" label="À partir du" value={text('fromDay')} error={errors['fromDay']} />
      <Button>Enregistrer l’obligation</Button>
    </Form>
  )
}
