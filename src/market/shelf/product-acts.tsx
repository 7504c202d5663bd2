import { randomUUID } from 'node:crypto'
import { Button, Form } from '#platform/ui'
import { shelfSentences } from '../keeping/door.ts'
import { shopAddress } from '../shop-frame.tsx'
import { useSaid } from '../words/door.ts'
import type { ShopProduct } from './shop-product.ts'

export function ProductActs({ shown: { product, lacking, canUndo, merchant } }: { shown: ShopProduct }) {
  const { say } = useSaid(shelfSentences)
  const here = `/marche/boutique/produits/${product.id}`
  return (
    <div class="row">
      {product.standing !== 'on sale' && lacking.length === 0 && (
        <Form action={`${here}/publier`} label={say.sell}>
          <Button icon="check">{say.sell}</Button>
        </Form>
      )}
      {product.standing === 'on sale' && (
        <>
          <Form action={`${here}/retirer`} label={say.takeOffSale}>
            <Button kind="quiet" icon="cross">
              {say.takeOffSale}
            </Button>
          </Form>
          <a href={`/marche/produits/${product.slug}`}>{say.asCustomers}</a>
          <a href={`${shopAddress('/etiquettes', merchant)}&produit=${product.id}`}>{say.labels}</a>
        </>
      )}
      <Form action={`${here}/copier`} label={say.copy}>
        <input type="hidden" name="id" value={randomUUID()} />
        <Button kind="quiet">{say.copy}</Button>
      </Form>
      {canUndo && (
        <Form action={`${here}/annuler`} label={say.undo}>
          <Button kind="quiet" icon="again">
            {say.undoLast}
          </Button>
        </Form>
      )}
      <a href={shopAddress('/ajouter', merchant)}>{say.addAnother}</a>
    </div>
  )
}
