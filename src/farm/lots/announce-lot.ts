import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { PersonId } from '#people'
import type { Act, Farm } from '../farm.ts'
import type { Lot } from '../lot.ts'
import { vegetableOf } from '../vegetable-calendar.ts'

type LabelledLot = Pick<Lot, 'number' | 'vegetable' | 'variety' | 'unit' | 'harvestedOn' | 'bestBefore'>

/** Grams of what is weighed; pieces or bunches of what is counted. */
const amount = (unit: Lot['unit'], quantity: number) =>
  unit === 'g' ? { weight_g: quantity } : { pieces: quantity }

/** Announces that this much of a lot goes to the stall: the market hears it as stock. Once a lot. */
export const announceHarvest = (
  tx: Tx,
  farm: Farm,
  lot: LabelledLot,
  quantity: number,
  act: Act,
  now: Date,
): Promise<void> =>
  announce(
    tx,
    'lot harvested',
    {
      lotNumber: lot.number,
      product: vegetableOf(lot.vegetable).name,
      variety: lot.variety || null,
      ...amount(lot.unit, quantity),
      unit: lot.unit,
      harvestedOn: lot.harvestedOn,
      bestBefore: lot.bestBefore,
      organisationId: farm.organisationId,
      by: act.by,
    },
    now,
  )

/** Announces that the stall has more of a lot than it was told, or less when `change` is negative: given, lost, or taken back. */
export const announceCorrection = (
  tx: Tx,
  farm: Farm,
  lot: Pick<Lot, 'number' | 'unit'>,
  { change, why, by }: { change: number; why: string; by: PersonId },
  now: Date,
): Promise<void> =>
  announce(
    tx,
    'lot corrected',
    { lotNumber: lot.number, ...amount(lot.unit, change), why, organisationId: farm.organisationId, by },
    now,
  )
