import { writeShortDate } from '#platform/time'
import { Empty, Heading, LinkButton, Pager, Table, Tabs, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { tradeTitle } from '../hosts/door.ts'
import { HOSTS, immersionPage } from '../frame.tsx'
import { PROPOSALS } from './answer-proposal.ts'
import { PEOPLE } from './open-person.ts'
import type { ListedProposal, Shelf } from './proposal-store.ts'
import { standingOf } from './words.ts'

const shelfWords: Record<Shelf, string> = {
  attente: 'En attente',
  acceptees: 'Acceptées',
  finies: 'Refusées ou retirées',
  toutes: 'Toutes',
}

export const proposalsAddress = (asked: { shelf: Shelf; after?: string }): string => {
  const query = new URLSearchParams()
  if (asked.shelf !== 'attente') query.set('etat', asked.shelf)
  if (asked.after) query.set('apres', asked.after)
  return query.size > 0 ? `${PROPOSALS}?${query}` : PROPOSALS
}

/** A proposal, with the name of who is proposed for who may read it. */
type Row = ListedProposal & { who: string }
type List = { rows: Row[]; shelf: Shelf; next: string | undefined; isFirst: boolean }

/** Proposals made in the name of the reader's organisations, the latest first. */
export const proposalsPage = (c: Ask, { rows, shelf, next, isFirst }: List): Response =>
  immersionPage(
    c,
    { title: 'Propositions' },
    <>
      <Heading title="Propositions" lead="Qui a été proposé à quel employeur, et ce qu’il a répondu.">
        <LinkButton kind="quiet" href={PEOPLE}>
          Trouver un employeur pour quelqu’un
        </LinkButton>
      </Heading>
      <Tabs
        label="Montrer les propositions"
        items={(Object.keys(shelfWords) as Shelf[]).map((one) => ({
          href: proposalsAddress({ shelf: one }),
          label: shelfWords[one],
          current: one === shelf,
        }))}
      />
      {rows.length === 0 ? (
        <Empty
          icon="people"
          title="Aucune proposition ici"
          text="Une proposition se fait depuis la page d’une personne."
        />
      ) : (
        <Table
          caption="Propositions, la plus récente d’abord"
          captionHidden
          columns={[
            {
              key: 'who',
              label: 'Personne',
              cell: ({ id, who }) => <a href={`${PROPOSALS}/${id}`}>{who}</a>,
            },
            { key: 'host', label: 'Employeur', cell: ({ hostName, town }) => `${hostName}, ${town}` },
            { key: 'trade', label: 'Métier', cell: ({ trade }) => tradeTitle(trade) },
            {
              key: 'days',
              label: 'Dates',
              cell: ({ fromDay, toDay }) => `${writeShortDate(fromDay)} au ${writeShortDate(toDay)}`,
            },
            {
              key: 'state',
              label: 'Réponse',
              cell: (row) => {
                const { kind, label } = standingOf(row, c.var.now)
                return <Tag kind={kind}>{label}</Tag>
              },
            },
          ]}
          rows={rows}
        />
      )}
      <Pager previous={isFirst ? undefined : proposalsAddress({ shelf })} next={next} />
      <p>
        <a href={HOSTS}>Tous les employeurs</a>
      </p>
    </>,
  )
