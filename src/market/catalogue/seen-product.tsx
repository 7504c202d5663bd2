import type { ComponentChildren } from 'preact'
import { AsWritten, smallPicture } from '#platform/ui'
import { aisleRules } from '../aisle.ts'
import { pictureAddress } from '../look.ts'
import type { Offer } from './catalogue.ts'

type Seen = { product: Offer['product']; over?: ComponentChildren; children?: ComponentChildren }

/** What a line shows of a product: its picture, and its name, which leads to it; `over` stands before the name, the rest below. */
export const SeenProduct = ({ product, over, children }: Seen) => (
  <>
    <img
      src={smallPicture(pictureAddress(product, aisleRules[product.aisle].drawing))}
      alt=""
      width={160}
      height={120}
      loading="lazy"
    />
    <div class="txt">
      {over}
      <a href={`/marche/produits/${product.slug}`}>
        <AsWritten>{product.name}</AsWritten>
      </a>
      {children}
    </div>
  </>
)
