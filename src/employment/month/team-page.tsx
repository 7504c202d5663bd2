import { fullName, type PersonId } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { writeDay, type Day, writeMinutes } from '#platform/time'
import { Empty, Heading, Table, type Column } from '#platform/ui'
import type { Ask } from '#platform/web'
import { insertionPage } from '../frame.tsx'
import type { TeamMember } from './team-store.ts'
import type { Inside } from '../reach.ts'

type Shown = {
  inside: Inside
  team: TeamMember[]
  today: Day
  /** where the immersions of each are read, of those who have one */
  immersions: ReadonlyMap<PersonId, { href: string }>
}

/** Who is at work today in a supervisor's team: their post and their hours, and nothing else. */
export function teamPage(c: Ask, { inside, team, today, immersions }: Shown): Response {
  const activities = Map.groupBy(team, (colleague) => colleague.activity)
  return insertionPage(
    c,
    inside,
    { title: 'Mon équipe', here: '/insertion' },
    <>
      <Heading
        title="Mon équipe"
        over={writeDay(today)}
        lead={team.length > 0 ? `${writeCount(team.length, 'personne')} au travail.` : undefined}
      />
      {team.length === 0 && (
        <Empty
          icon="people"
          title="Personne n’est dans votre équipe aujourd’hui"
          text="Une personne arrive ici quand elle a un contrat sur un poste que vous encadrez."
        />
      )}
      {[...activities].map(([activity, members]) => (
        <Table
          caption={activity || 'Sans activité dite'}
          rows={members}
          columns={[
            { key: 'name', label: 'Personne', cell: fullName },
            { key: 'post', label: 'Poste', cell: (row) => `${row.postCode}, ${row.postTitle}` },
            { key: 'hours', label: 'Par semaine', num: true, cell: (row) => writeMinutes(row.weeklyMinutes) },
            {
              key: 'proof',
              label: 'Son portfolio',
              paper: 'never',
              cell: (row) => (
                <a
                  href={`/portfolio/proposer/${row.personId}`}
                  aria-label={typo(`Proposer une preuve : ${fullName(row)}`)}
                >
                  Proposer une preuve
                </a>
              ),
            },
            ...(members.some(({ personId }) => immersions.has(personId))
              ? [immersionColumn(immersions)]
              : []),
            { key: 'sign', label: 'Aujourd’hui', paper: 'only', cell: () => '' },
          ]}
        />
      ))}
    </>,
  )
}

const immersionColumn = (pages: Shown['immersions']): Column<TeamMember> => ({
  key: 'immersion',
  label: 'Son immersion',
  paper: 'never',
  cell: (row) => {
    const href = pages.get(row.personId)?.href
    return href === undefined ? (
      'Aucune'
    ) : (
      <a href={href} aria-label={typo(`Voir l’immersion : ${fullName(row)}`)}>
        Voir l’immersion
      </a>
    )
  },
})
