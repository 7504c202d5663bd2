import { writeEuros } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Facts, Table } from '#platform/ui'
import type { DisputeId } from '../ids.ts'
import { isForgotten, type KnownProof, type KnownSale } from './known-sale.ts'
import { DISPUTES } from './words.tsx'

type Known = { sale: KnownSale; disputeId: DisputeId }

/** What was sold, what became of it, and what proves it. */
export function WhatIsKnown({ sale, disputeId }: Known) {
  return (
    <section class="stack" aria-labelledby="connu">
      <h2 id="connu">Ce que nous savons</h2>
      <Facts
        facts={[
          { label: 'Client', value: sale.buyer || 'effacé' },
          { label: 'Commande', value: writeInstant(sale.orderedAt) },
          { label: 'Promis', value: sale.promised },
          { label: 'Où', value: sale.where },
        ]}
      />
      {sale.proof ? (
        <Proof proof={sale.proof} disputeId={disputeId} />
      ) : (
        <Alert kind="wait" title={sale.became} />
      )}
      {sale.goods.length > 0 && (
        <Table
          caption="Ce qui était vendu"
          rows={sale.goods}
          columns={[
            { key: 'shop', label: 'Commerce', cell: ({ shop }) => shop },
            { key: 'what', label: 'Produit', cell: ({ words }) => words },
            { key: 'cents', label: 'Prix payé', num: true, cell: ({ cents }) => writeEuros(cents) },
          ]}
        />
      )}
      <section class="stack tight" aria-labelledby="histoire">
        <h3 id="histoire">Ce qui s’est passé</h3>
        <ol>
          {sale.told.map(({ at, words }) => (
            <li>
              {writeInstant(at)}. {words}
            </li>
          ))}
        </ol>
      </section>
    </section>
  )
}

function Proof({ proof, disputeId }: { proof: KnownProof; disputeId: DisputeId }) {
  const { how, at, by, name, drawing, hasPicture } = proof
  return (
    <section class="panel stack tight" aria-labelledby="preuve">
      <h3 id="preuve">Preuve de la remise</h3>
      <Facts
        facts={[
          { label: 'Quand', value: writeInstant(at) },
          { label: 'Par', value: by },
          { label: 'Preuve', value: how },
          ...(name ? [{ label: 'Remise à', value: name }] : []),
        ]}
      />
      {drawing && (
        <svg viewBox="0 0 300 100" width="300" height="100" role="img" aria-label="Signature dessinée">
          <path d={drawing} fill="none" stroke="currentColor" stroke-width="2" />
        </svg>
      )}
      {hasPicture && (
        <p>
          <img src={`${DISPUTES}/${disputeId}/preuve`} width="300" alt="Le colis, à la porte" />
        </p>
      )}
      {isForgotten(proof) && <p>La preuve a été effacée au bout de trois mois.</p>}
      <p class="small muted">Votre lecture est notée : le client la voit.</p>
    </section>
  )
}
