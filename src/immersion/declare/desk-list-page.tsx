import { parisDay, writeShortDate } from '#platform/time'
import { Empty, Heading, Table, Tabs, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { tradeTitle } from '../hosts/door.ts'
import { HOSTS, immersionPage } from '../frame.tsx'
import type { Listed, Shelf } from './listed-store.ts'

export const DECLARED = '/immersions/declarations'

/** Employers that declared themselves, the oldest first. */
export const declaredPage = (c: Ask, { shelf, rows }: { shelf: Shelf; rows: Listed[] }): Response =>
  immersionPage(
    c,
    { title: 'Employeurs déclarés' },
    <>
      <Heading
        title="Employeurs déclarés"
        lead="Ils disent eux-mêmes qu’ils accueillent, et sont prévenus de votre réponse."
      />
      <Tabs
        label="Montrer les déclarations"
        items={[
          { href: DECLARED, label: 'À répondre', current: shelf === 'waiting' },
          { href: `${DECLARED}?etat=ecartees`, label: 'Écartées', current: shelf === 'dismissed' },
        ]}
      />
      {rows.length === 0 ? (
        <Empty
          icon="people"
          title={shelf === 'waiting' ? 'Aucune déclaration n’attend' : 'Aucune déclaration écartée'}
          text="Un employeur se déclare depuis la page d’accueil, sans compte."
        />
      ) : (
        <Table
          caption="Déclarations, la plus ancienne d’abord"
          captionHidden
          columns={[
            {
              key: 'name',
              label: 'Employeur',
              cell: ({ id, name }) => <a href={`${DECLARED}/${id}`}>{name}</a>,
            },
            { key: 'town', label: 'Commune', cell: ({ town }) => town },
            {
              key: 'trades',
              label: 'Métiers',
              cell: ({ trades, tradesSaid }) => trades.map(tradeTitle).join(', ') || tradesSaid,
            },
            { key: 'day', label: 'Le', cell: ({ sentAt }) => writeShortDate(parisDay(sentAt)) },
            {
              key: 'known',
              label: 'Ici',
              cell: ({ twinId }) =>
                twinId ? <Tag kind="far">Déjà suivi</Tag> : <Tag kind="wait">Nouveau</Tag>,
            },
          ]}
          rows={rows}
        />
      )}
      <p>
        <a href={HOSTS}>Tous les employeurs</a>
      </p>
    </>,
  )
