import { randomUUID } from 'node:crypto'
import type { Group } from '#actions'
import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { Button, Form, Heading, LinkButton, Select, TextArea } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { Activity } from '../activity.ts'
import type { Trainee } from '../trainee-store.ts'
import { groupWords } from '../training-space.ts'

type Seen = {
  group: Group
  trainees: Trainee[]
  activities: Activity[]
  typed: Typed
  errors?: Record<string, string | undefined>
}

/** The trainer says that a work was done before their eyes. */
export function seenPage(c: Ask, { group, trainees, activities, typed, errors = {} }: Seen) {
  const refused = Object.values(errors).some(Boolean)
  const back = `/formation/${group.id}/travaux`
  return page(
    c,
    { ...groupWords(group, 'travaux', 'J’ai vu un travail'), refused },
    <div class="stack narrow">
      <Heading
        title="J’ai vu un travail"
        over={group.title}
        lead="Un geste, une vidéo montrée, un document rendu en main propre."
      />
      <Form action={`${back}/vu`}>
        <input type="hidden" name="id" value={String(typed['id'] ?? randomUUID())} />
        <Select
          name="person"
          label="Stagiaire"
          empty="Choisir une personne"
          value={String(typed['person'] ?? '')}
          error={errors['person'] && typo(errors['person'])}
          options={trainees.map((one) => ({ value: one.personId, label: fullName(one) }))}
        />
        <Select
          name="activity"
          label="Activité"
          empty="Choisir une activité"
          value={String(typed['activity'] ?? '')}
          error={errors['activity']}
          options={activities.map((one) => ({ value: one.id, label: `${one.code} · ${one.title}` }))}
        />
        <TextArea
          name="word"
          label="Ce que vous avez vu"
          rows={3}
          value={String(typed['word'] ?? '')}
          error={errors['word']}
        />
        <p class="row">
          <Button icon="check">Valider ce travail</Button>
          <LinkButton kind="quiet" href={back}>
            Revenir aux travaux
          </LinkButton>
        </p>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
