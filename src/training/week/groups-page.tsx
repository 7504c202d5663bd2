import { stageOf, type Action, type Group } from '#actions'
import { writeCount } from '#platform/i18n'
import { writeDate, type Day } from '#platform/time'
import { Empty, Heading, Table, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { saySilent } from '../after/door.ts'

type Row = { group: Group; action: Action | undefined; trainees: number; questions: number; silent: number }

/** The groups that the reader trains or leads, the latest first. */
export function groupsPage(c: Ask, rows: Row[], today: Day): Response {
  return page(
    c,
    { title: 'Mes groupes', room: 'training', density: 'bureau', space: 'Formation' },
    <div class="stack loose">
      <Heading title="Mes groupes" />
      {rows.length === 0 ? (
        <Empty
          icon="people"
          title="Aucun groupe pour l’instant"
          text="Les groupes que vous formez arrivent ici dès qu’une personne responsable vous y a mis·e."
        />
      ) : (
        <Table
          caption="Groupes"
          captionHidden
          columns={[
            {
              key: 'group',
              label: 'Groupe',
              cell: ({ group, action }: Row) => (
                <a href={`/formation/${group.id}`}>
                  {group.title}, {action?.title}
                </a>
              ),
            },
            { key: 'place', label: 'Lieu', cell: ({ group }) => group.site },
            {
              key: 'dates',
              label: 'Dates',
              cell: ({ group }) => `${writeDate(group.startsOn)} au ${writeDate(group.endsOn)}`,
            },
            { key: 'people', label: 'Stagiaires', cell: ({ trainees }) => writeCount(trainees, 'personne') },
            { key: 'stage', label: 'État', cell: ({ group }) => <Stage stage={stageOf(group, today)} /> },
            ...(rows.some(({ questions }) => questions > 0) ? [toCheck] : []),
            ...(rows.some(({ silent }) => silent > 0) ? [toCall] : []),
          ]}
          rows={rows}
        />
      )}
    </div>,
  )
}

/** Where what an import of sheets left in doubt is answered: told when there is something. */
const toCheck = {
  key: 'check',
  label: 'À vérifier',
  cell: ({ group, questions }: Row) =>
    questions > 0 ? (
      <a href={`/formation/${group.id}/emargement`}>{writeCount(questions, 'présence')}</a>
    ) : (
      'Rien'
    ),
}

/** Who did not say where they stand after their training: told when there is somebody. */
const toCall = {
  key: 'call',
  label: 'À appeler',
  cell: ({ group, silent }: Row) =>
    silent > 0 ? (
      <a href={`/formation/${group.id}/apres`} aria-label={`${saySilent(silent)}, ${group.title}`}>
        {writeCount(silent, 'personne')}
      </a>
    ) : (
      'aucune'
    ),
}

function Stage({ stage }: { stage: ReturnType<typeof stageOf> }) {
  if (stage === 'during')
    return (
      <Tag kind="far" icon="clock">
        En cours
      </Tag>
    )
  return stage === 'before' ? <Tag kind="wait">À venir</Tag> : <Tag kind="ok">Terminé</Tag>
}
