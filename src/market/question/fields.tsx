import type { ComponentChildren } from 'preact'
import type { Question } from '../law/door.ts'
import { PriceFields } from '../shelf/door.ts'
import { AllergenQuestion } from './allergen-question.tsx'
import type { Asked } from './asked.ts'
import { ColdField, FishingField, OriginField } from './food-fields.tsx'
import { LotFields } from './lot-fields.tsx'
import { MediatorFields } from './mediator-fields.tsx'
import { AisleField, StockField, VatField } from './trade-fields.tsx'

type Draw = (asked: Asked, now: Date) => ComponentChildren

/** The fields of each question. */
export const questionFields: Record<Question, Draw> = {
  price: ({ product, typed, errors }) => <PriceFields product={product} typed={typed} errors={errors} />,
  aisle: (asked) => <AisleField {...asked} />,
  vat: (asked) => <VatField {...asked} />,
  origin: (asked) => <OriginField {...asked} />,
  fishing: (asked) => <FishingField {...asked} />,
  allergens: (asked) => <AllergenQuestion {...asked} />,
  cold: (asked) => <ColdField {...asked} />,
  stock: (asked) => <StockField {...asked} />,
  mediator: (asked) => <MediatorFields {...asked} />,
  lot: (asked, now) => <LotFields asked={asked} now={now} />,
}
