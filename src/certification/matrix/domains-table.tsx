import { Icon, Table } from '#platform/ui'
import type { CleaPerson } from './read-person.ts'
import { StandingTag } from './result-words.tsx'

/** Domain by domain: before, after, and the trainer's opinion. */
export function DomainsTable({ clea }: { clea: CleaPerson }) {
  const { standings, counts, framework } = clea
  return (
    <Table
      caption="Domaine par domaine"
      rows={framework.domains}
      columns={[
        { key: 'domain', label: 'Domaine', cell: (one) => `${one.number}. ${one.title}` },
        {
          key: 'initial',
          label: 'Avant la formation',
          cell: (one) => <StandingTag standing={standings.initial.find((at) => at.domain === one.number)} />,
        },
        {
          key: 'final',
          label: 'Après la formation',
          cell: (one) => <StandingTag standing={standings.final.find((at) => at.domain === one.number)} />,
        },
        {
          key: 'views',
          label: 'Avis de la formation',
          cell: (one) => {
            const count = counts[one.number - 1]
            return typeof count === 'number' ? `${count} sur ${one.subDomains.length}` : <HiddenView />
          },
        },
      ]}
    />
  )
}

function HiddenView() {
  return (
    <span class="row tight muted">
      <Icon name="lock" />
      Caché avant votre signature
    </span>
  )
}
