import { typo, writePercent } from '#platform/i18n'
import { writeDate, type Day } from '#platform/time'
import { Table, Tag } from '#platform/ui'
import {
  parts,
  partWords,
  stageOf,
  type Action,
  type Group,
  type Obligation,
  type Partner,
} from './action.ts'

type PartnersProps = { action: Action; partners: Partner[]; obligation: Obligation | undefined }

/** Who takes which part, and what the funder asks. */
export function Partners({ action, partners, obligation }: PartnersProps) {
  const rows = [
    { name: action.leadName, part: 'Mène l’action' },
    ...parts.flatMap((part) =>
      partners.filter((one) => one.part === part).map(({ name }) => ({ name, part: partWords[part] })),
    ),
  ]
  return (
    <section class="stack">
      <h2>Qui fait quoi</h2>
      <Table
        caption="Partenaires de l’action"
        captionHidden
        columns={[
          { key: 'name', label: 'Organisme', cell: (one) => one.name },
          { key: 'part', label: 'Son rôle', all: true, cell: (one) => one.part },
        ]}
        rows={rows}
      />
      {obligation && <ObligationWords obligation={obligation} />}
    </section>
  )
}

function ObligationWords({ obligation }: { obligation: Obligation }) {
  const share = writePercent(obligation.atLeastPercent / 100)
  const counted = obligation.pmsmpCountsInTotal
    ? 'L’immersion en entreprise (PMSMP) est comptée dans le temps total.'
    : 'L’immersion en entreprise (PMSMP) n’est pas comptée dans le temps total.'
  return (
    <p>
      {typo(`${obligation.funderName} finance, à une condition : au moins `)}
      <b>{share}</b>
      {typo(
        ` du temps se passe en formation à distance (FOAD), depuis le ${writeDate(obligation.fromDay)}. `,
      )}
      {counted} {typo(obligation.reason)}
    </p>
  )
}

const stageWords = {
  before: ['À venir', 'wait'],
  during: ['En cours', 'far'],
  after: ['Terminé', 'ok'],
} as const

/** The groups, with their dates and where they stand. */
export function Groups({ groups, today }: { groups: Group[]; today: Day }) {
  if (groups.length === 0) return null
  return (
    <section class="stack">
      <h2>Les groupes</h2>
      <Table
        caption="Groupes de l’action"
        captionHidden
        columns={[
          { key: 'title', label: 'Groupe', cell: (one) => one.title },
          {
            key: 'dates',
            label: 'Dates',
            cell: (one) => `${writeDate(one.startsOn)} au ${writeDate(one.endsOn)}`,
          },
          { key: 'site', label: 'Lieu', cell: (one) => one.site },
          {
            key: 'stage',
            label: 'État',
            cell: (one) => {
              const [words, kind] = stageWords[stageOf(one, today)]
              return <Tag kind={kind}>{words}</Tag>
            },
          },
        ]}
        rows={groups}
      />
    </section>
  )
}
