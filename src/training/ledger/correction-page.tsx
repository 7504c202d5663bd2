import type { Group } from '#actions'
import { typo } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Button, Facts, Field, Form, Heading, LinkButton, TextArea } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { CorrectionRefusal } from './correct-credit.ts'
import type { ReadLine } from './read-lines-store.ts'
import { groupWords } from '../training-space.ts'

export const correctionSentences = {
  'never credited': 'Cette activité n’a jamais été validée pour cette personne.',
  'below zero': 'C’est plus que ce qui reste validé. Donnez un nombre plus petit.',
  'above the credit': 'C’est plus que la durée estimée de l’activité.',
  'changed meanwhile':
    'Ce qui reste validé a changé depuis. Votre correction est peut-être déjà écrite : regardez ce qui reste.',
} satisfies Record<CorrectionRefusal, string>

type Correction = {
  group: Group
  line: ReadLine
  credited: number
  left: number
  typed?: Typed
  errors?: Record<string, string | undefined>
}

/** A correction: a new signed line, with its reason. */
export function correctionPage(c: Ask, { group, line, credited, left, typed = {}, errors = {} }: Correction) {
  const refused = Object.values(errors).some(Boolean)
  const back = `/formation/${group.id}/registre`
  return page(
    c,
    { ...groupWords(group, 'foad', `Corriger la ligne ${line.n}`), refused },
    <div class="stack narrow">
      <Heading
        title={`Corriger la ligne ${line.n}`}
        over={line.trainee}
        lead={`${line.code} · ${line.title}`}
      />
      <Facts
        facts={[
          { label: 'Temps validé', value: writeMinutes(credited) },
          { label: 'Ce qu’il en reste', value: writeMinutes(left) },
        ]}
      />
      <Form action={`${back}/${line.n}`}>
        <input type="hidden" name="left" value={left} />
        <Field
          name="minutes"
          label="Minutes de la correction"
          hint="Un nombre négatif retire, un nombre positif rend. Exemple : -45"
          inputmode="text"
          size={8}
          value={String(typed['minutes'] ?? -left)}
          error={errors['minutes'] && typo(errors['minutes'])}
        />
        <TextArea
          name="why"
          label="Pourquoi"
          rows={3}
          value={String(typed['why'] ?? '')}
          error={errors['why'] && typo(errors['why'])}
        />
        <p class="row">
          <Button icon="pen">Signer la correction</Button>
          <LinkButton kind="quiet" href={back}>
            Revenir au registre
          </LinkButton>
        </p>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
