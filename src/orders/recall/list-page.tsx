import { managementWords, type Operating } from '#market'
import { writeInstant } from '#platform/time'
import { Empty, Heading, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { NO_SEARCH } from './found.ts'
import { RECALLS, SearchForms } from './search.tsx'
import type { Recall } from './recall.ts'

/** The recalls that were, and the search that begins recall. */
export function recallsPage(
  c: Ask,
  { operating, recalls }: { operating: Operating; recalls: Recall[] },
): Response {
  return page(
    c,
    { ...managementWords, title: 'Rappels de produits' },
    <div class="stack">
      <p>
        <a href={operating.at('/marche/gestion')}>Le marché</a>
      </p>
      <Heading title="Rappels de produits" lead="D’un numéro de lot à tous les clients, en une page." />
      <SearchForms operating={operating} search={NO_SEARCH} />
      <h2>Ceux d’avant</h2>
      {recalls.length === 0 ? (
        <Empty icon="done" title="Aucun rappel" text="Il n’y en a jamais eu sur ce marché." />
      ) : (
        <Table
          caption="Rappels"
          captionHidden
          rows={recalls}
          columns={[
            {
              key: 'about',
              label: 'Quoi',
              cell: (recall) => <a href={`${RECALLS}/${recall.id}`}>{recall.about}</a>,
            },
            {
              key: 'at',
              label: 'Décidé',
              cell: (recall) => `${writeInstant(recall.decidedAt)}, ${recall.decidedBy}`,
            },
            { key: 'orders', label: 'Commandes', num: true, cell: (recall) => recall.orders },
            { key: 'told', label: 'Prévenus', num: true, cell: (recall) => recall.told },
            { key: 'reached', label: 'Joints', num: true, cell: (recall) => recall.reached },
          ]}
        />
      )}
    </div>,
  )
}
