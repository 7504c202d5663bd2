import { randomUUID } from 'node:crypto'
import { Button, Choices, DateField, FileDrop, Form, TextArea, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Action } from '../action.ts'
import type { ActionPhoto } from './photo.ts'

export type Photos = { action: Action; photos: ActionPhoto[]; typed: Typed; errors: Errors }

export function PhotoForm({ action, typed, errors }: Photos) {
  const text = (name: string) => String(typed[name] ?? '')
  return (
    <Form action={`/actions/${action.slug}/photos`} files>
      <input type="hidden" name="id" value={text('id') || randomUUID()} />
      <FileDrop
        name="photo"
        label="La photo"
        hint="Le lieu enregistré dans la photo est effacé."
        icon="camera"
        accept="image/jpeg,image/png,image/webp"
        error={errors['photo']}
      />
      <TextArea
        name="description"
        label="Ce qu’on voit"
        hint="Pour les personnes qui ne voient pas l’image."
        rows={2}
        value={text('description')}
        error={errors['description']}
      />
      <Choices
        name="consent"
        legend="Peut-on reconnaître quelqu’un ?"
        options={[
          { value: 'nobody on it', label: 'Non, personne' },
          { value: 'signed', label: 'Oui, et chaque personne a signé son accord' },
        ]}
        value={text('consent')}
        error={errors['consent']}
      />
      <DateField
        name="consentOn"
        label="Accord signé le"
        required={false}
        value={text('consentOn')}
        error={errors['consentOn']}
      />
      <Button>Ajouter la photo</Button>
    </Form>
  )
}
