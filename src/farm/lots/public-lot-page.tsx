import { writeDate, writeShortDate } from '#platform/time'
import { Facts } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { begunOf, cropName, type Crop } from '../crop.ts'
import type { Farm } from '../farm.ts'
import type { Lot } from '../lot.ts'
import { Recalled } from './recalled.tsx'

/** A lot for anybody who reads its label: what it is, where and when it grew. Nobody's name. */
export function publicLotPage(c: Ask, { farm, lot, crop }: { farm: Farm; lot: Lot; crop: Crop }): Response {
  const title = `${cropName(lot)}, lot ${lot.number}`
  const begun = begunOf(crop)
  return page(
    c,
    { title, room: 'farm', density: 'public', description: `${title}, ${farm.name}` },
    <div class="stack narrow">
      <p class="over">{farm.name}</p>
      <h1>{cropName(lot)}</h1>
      <p class="lead">Lot {lot.number}</p>
      {lot.standing === 'recalled' && <Recalled />}
      <Facts
        facts={[
          { label: 'Récolté', value: writeDate(lot.harvestedOn) },
          {
            label: crop.how === 'sown' ? 'Semé' : 'Planté',
            value: begun ? writeDate(begun) : 'Date pas dite',
          },
          { label: 'Où', value: `${lot.bedName}, ${farm.name}` },
          { label: 'À consommer de préférence avant', value: writeShortDate(lot.bestBefore) },
        ]}
      />
      <p>
        <a href="/marche">Voir le marché</a>
      </p>
    </div>,
  )
}
