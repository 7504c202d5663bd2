import type { Group } from '#actions'
import { fullName, type PersonId } from '#people'
import { Button, Empty, Form, Heading, LinkButton, Pager, Select, Tabs } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Trainee } from '../trainee-store.ts'
import { groupWords } from '../training-space.ts'
import type { ReviewedWork } from './reviewed-work-store.ts'
import { LastAnswered } from './last-answer.tsx'
import type { LastAnswer } from './take-back-store.ts'
import { WorksTable } from './works-table.tsx'

type Works = {
  group: Group
  writes: boolean
  works: ReviewedWork[]
  trainees: Trainee[]
  asked: string
  personId: PersonId | null
  previous: number | undefined
  next: number | undefined
  /** What the reader has just answered, and the minutes that it credited. */
  last: { answer: LastAnswer; minutes: number } | undefined
}

const filters = [
  ['', 'Tous'],
  ['attente', 'En attente'],
  ['refaire', 'À refaire'],
  ['valide', 'Validés'],
] as const

/** The works of a group: those that wait for an answer first. */
export function worksPage(
  c: Ask,
  { group, writes, works, trainees, asked, personId, previous, next, last }: Works,
) {
  const base = `/formation/${group.id}/travaux`
  const at = (etat: string, debut?: number) =>
    `${base}?${new URLSearchParams({ ...(etat ? { etat } : {}), ...(personId ? { personne: personId } : {}), ...(debut ? { debut: String(debut) } : {}) })}`
  return page(
    c,
    groupWords(group, 'travaux', 'Travaux'),
    <div class="stack">
      <Heading title="Travaux" over={group.title}>
        {writes && (
          <LinkButton kind="quiet" icon="eye" href={`${base}/vu`}>
            J’ai vu un travail
          </LinkButton>
        )}
      </Heading>
      {last && <LastAnswered last={last.answer} minutes={last.minutes} />}
      <Tabs
        label="État des travaux"
        items={filters.map(([etat, label]) => ({ href: at(etat), label, current: etat === asked }))}
      />
      <Form method="get" action={base} label="Une personne">
        {asked && <input type="hidden" name="etat" value={asked} />}
        <div class="row end">
          <Select
            name="personne"
            label="Stagiaire"
            empty="Tout le groupe"
            value={personId ?? ''}
            options={trainees.map((one) => ({ value: one.personId, label: fullName(one) }))}
          />
          <Button kind="quiet">Filtrer</Button>
        </div>
      </Form>
      {works.length > 0 ? (
        <WorksTable works={works} />
      ) : (
        <Empty
          icon="done"
          title="Aucun travail ici"
          text="Les travaux donnés par les stagiaires arrivent dans cette liste."
        />
      )}
      <Pager
        previous={previous === undefined ? undefined : at(asked, previous)}
        next={next === undefined ? undefined : at(asked, next)}
      />
    </div>,
  )
}
