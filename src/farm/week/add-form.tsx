import { Button, DateField, Field, Form, Select } from '#platform/ui'
import { choreKinds } from '../chore.ts'
import { FARM } from '../farm.ts'
import { french } from '../sentences.fr.ts'
import { shownIn } from '../manage-frame.tsx'
import type { WeekView } from './week-view.ts'

export function AddForm({ freshId, today, beds, team, errors = {}, typed = {} }: WeekView) {
  const shown = shownIn({ errors, typed })
  return (
    <Form action={`${FARM}/taches`} label="Ajouter un travail">
      <input type="hidden" name="id" value={freshId} />
      <div class="split">
        <Select
          {...shown('kind', 'other')}
          label="Quel travail ?"
          options={choreKinds
            .filter((kind) => kind !== 'harvest')
            .map((kind) => ({ value: kind, label: french.chores[kind] }))}
        />
        <DateField {...shown('day', today)} label="Quel jour ?" />
        <Select
          {...shown('bed')}
          label="Quelle planche ?"
          empty="Toute la ferme"
          options={beds.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          {...shown('person')}
          label="Pour qui ?"
          empty="Toute l’équipe"
          options={team.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      </div>
      <Field
        {...shown('words')}
        label="En quelques mots"
        hint="Courts et simples : ils seront lus à voix haute."
        maxlength={60}
        required={false}
      />
      <Button icon="plus">Ajouter</Button>
    </Form>
  )
}
