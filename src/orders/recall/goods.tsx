import type { Product } from '#market'
import { de, typo } from '#platform/i18n'
import { writeShortDate } from '#platform/time'
import { Tag } from '#platform/ui'
import type { RecallFound } from './found.ts'

/** Whether a product can be bought as this is read. */
export const OnSale = ({ product: { standing } }: { product: Pick<Product, 'standing'> }) =>
  standing === 'on sale' ? <Tag kind="late">Encore en vente</Tag> : <Tag kind="none">Plus en vente</Tag>

/** What is called back, and whether some is still sold or given. */
export function Lots({ found: { lots, farmLots, product } }: { found: RecallFound }) {
  if (lots.length + farmLots.length === 0 && !product) return null
  return (
    <ul>
      {product && (
        <li>
          {product.name} <OnSale product={product} />
        </li>
      )}
      {lots.map((lot) => (
        <li>
          {typo(
            `${lot.productName}, fait le ${writeShortDate(lot.madeOn)}${lot.supplier ? `, reçu ${de(lot.supplier)}` : ''}`,
          )}{' '}
          {lot.standing === 'closed' ? (
            <Tag kind="none">Déjà fermé</Tag>
          ) : (
            <Tag kind="late">Encore en vente</Tag>
          )}
        </li>
      ))}
      {farmLots.map((lot) => (
        <li>
          {typo(`${lot.product}, récolté le ${writeShortDate(lot.harvestedOn)}, lot ${lot.number}`)}{' '}
          {lot.standing === 'recalled' ? (
            <Tag kind="none">Déjà rappelé à la ferme</Tag>
          ) : (
            <Tag kind="late">Pas encore rappelé à la ferme</Tag>
          )}
        </li>
      ))}
    </ul>
  )
}
