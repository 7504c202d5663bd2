import { typo, writeEuros } from '#platform/i18n'
import { writeClock } from '#platform/time'
import { Alert } from '#platform/ui'
import { readyAtOf } from '../share.ts'
import { receiptWord, writeNumberOf } from '../receipt/door.ts'
import { CrateLink } from './crate-link.tsx'
import type { ShownShare } from './shown-share.ts'

/** What became of a share that changes no more. */
export function After({ shown: { whole, receipts, header } }: { shown: ShownShare }) {
  const { share } = whole
  const readyAt = readyAtOf(share)
  return (
    <>
      {readyAt && (
        <Alert kind="ok" title={`Prête depuis ${writeClock(readyAt)}`}>
          {typo('Plus rien ne change. Si un produit manque à l’arrivée, remboursez-le ici.')}
        </Alert>
      )}
      {share.state === 'refused' && (
        <Alert
          kind="late"
          title={
            header.orderState === 'cancelled'
              ? 'Commande refusée. Elle est annulée et remboursée.'
              : 'Commande refusée. Votre part est remboursée.'
          }
        />
      )}
      {readyAt && header.orderState === 'confirmed' && <CrateLink id={share.id} />}
      {receipts.length > 0 && (
        <ul>
          {receipts.map((one) => (
            <li>
              <a href={`/marche/recus/${one.id}`}>
                {receiptWord(one)} <span class="nowrap">{writeNumberOf(one.kind, one.year, one.number)}</span>
              </a>
              {`, ${writeEuros(one.content.totals.cents)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
