import { Choices, Field, TextArea } from '#platform/ui'
import { textIn, type Filled } from './who-waits.tsx'

export function Stairs({ typed, errors, say: { door } }: Filled) {
  return (
    <>
      <Field
        name="floor"
        label={door.floor}
        hint={door.floorHint}
        inputmode="numeric"
        size={3}
        value={textIn(typed, 'floor')}
        error={errors['floor']}
      />
      <Choices
        name="lift"
        legend={door.lift}
        options={[
          { value: 'yes', label: door.lifts.yes },
          { value: 'no', label: door.lifts.no },
          { value: 'unknown', label: door.lifts.unknown },
        ]}
        value={textIn(typed, 'lift')}
        error={errors['lift']}
      />
      <TextArea
        name="words"
        label={door.words}
        hint={door.wordsHint}
        value={textIn(typed, 'words')}
        error={errors['words']}
        rows={2}
        maxlength={300}
        required={false}
        written
      />
    </>
  )
}
