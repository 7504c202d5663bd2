import { typo } from '#platform/i18n'
import { Button, Form, TextArea } from '#platform/ui'
import type { WorkId } from '../ids.ts'

type Answering = { workId: WorkId; typed: string; refusal: string | undefined; held: boolean }

export function Answer({ workId, typed, refusal, held }: Answering) {
  return (
    <Form action={`/formation/travaux/${workId}`} label="Votre réponse">
      <TextArea
        name="word"
        label="Un mot pour la personne"
        hint={
          held
            ? 'Obligatoire. Dites pourquoi ce temps compte, ou pourquoi il ne compte pas.'
            : 'Obligatoire pour rendre le travail. Dites ce qui va, puis ce qu’il faut refaire.'
        }
        rows={3}
        value={typed}
        error={refusal && typo(refusal)}
      />
      <p class="row">
        <Button icon="check" name="decision" value="accept">
          {held ? 'Valider le temps' : 'Accepter'}
        </Button>
        <Button kind="quiet" icon="again" name="decision" value="give back">
          Rendre avec un mot
        </Button>
      </p>
    </Form>
  )
}
