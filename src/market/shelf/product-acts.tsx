import { randomUUID } from 'node:crypto'
import { Button, Form } from '#platform/ui'
import { shopAddress } from '../shop-frame.tsx'
import type { ShopProduct } from './shop-product.ts'

export function ProductActs({ shown: { product, lacking, canUndo, merchant } }: { shown: ShopProduct }) {
  const here = `/marche/boutique/produits/${product.id}`
  return (
    <div class="row">
      {product.standing !== 'on sale' && lacking.length === 0 && (
        <Form action={`${here}/publier`} label="Mettre en vente">
          <Button icon="check">Mettre en vente</Button>
        </Form>
      )}
      {product.standing === 'on sale' && (
        <>
          <Form action={`${here}/retirer`} label="Retirer de la vente">
            <Button kind="quiet" icon="cross">
              Retirer de la vente
            </Button>
          </Form>
          <a href={`/marche/produits/${product.slug}`}>Voir ce que voient les clients</a>
          <a href={`${shopAddress('/etiquettes', merchant)}&produit=${product.id}`}>Étiquettes</a>
        </>
      )}
      <Form action={`${here}/copier`} label="Copier">
        <input type="hidden" name="id" value={randomUUID()} />
        <Button kind="quiet">Copier</Button>
      </Form>
      {canUndo && (
        <Form action={`${here}/annuler`} label="Annuler">
          <Button kind="quiet" icon="again">
            Annuler le dernier changement
          </Button>
        </Form>
      )}
      <a href={shopAddress('/ajouter', merchant)}>Ajouter un autre produit</a>
    </div>
  )
}
