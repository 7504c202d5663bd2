import { typo } from '#platform/i18n'
import { Choices, Field, TextArea } from '#platform/ui'
import { textIn, type Filled } from './who-waits.tsx'

export function Stairs({ typed, errors }: Filled) {
  return (
    <>
      <Field
        name="floor"
        label="Étage"
        hint="0 pour le rez-de-chaussée."
        inputmode="numeric"
        size={3}
        value={textIn(typed, 'floor')}
        error={errors['floor']}
      />
      <Choices
        name="lift"
        legend="Un ascenseur ?"
        options={[
          { value: 'yes', label: 'Oui' },
          { value: 'no', label: 'Non' },
          { value: 'unknown', label: 'Je ne sais pas' },
        ]}
        value={textIn(typed, 'lift')}
        error={errors['lift']}
      />
      <TextArea
        name="words"
        label="Pour trouver la porte"
        hint={typo('Code, bâtiment, sonnette… Le livreur le lira.')}
        value={textIn(typed, 'words')}
        error={errors['words']}
        rows={2}
        maxlength={300}
        required={false}
      />
    </>
  )
}
