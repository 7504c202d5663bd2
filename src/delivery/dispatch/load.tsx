import { typo, writeCount, writeNumber } from '#platform/i18n'
import { coldWords } from '../cold.ts'
import type { Load } from '../workday/door.ts'
import { kilos } from '../measures.ts'
import type { Bike } from '../hub.ts'

/** What is on board at most, against what the bike takes: weight, volume, cold boxes. Each bar stands beside its number. */
export function LoadBars({ load, bike }: { load: Load; bike: Bike }) {
  const litres = (ml: number) => Math.ceil(ml / 1000)
  const boxes = (['le8', 'le4', 'le2', 'frozen'] as const).filter((cold) => load.boxes[cold] > 0)
  return (
    <ul class="loads">
      <li>
        <Bar share={load.weight_g / bike.payload_g} />
        {kilos(load.weight_g)} à bord au plus, sur {writeNumber(Math.round(bike.payload_g / 1000))}
      </li>
      <li>
        <Bar share={load.volume_ml / bike.volume_ml} />
        {writeCount(litres(load.volume_ml), 'litre')} sur {writeNumber(litres(bike.volume_ml))}
      </li>
      {boxes.map((cold) => (
        <li>
          <Bar share={load.boxes[cold] / bike.boxes[cold]} />
          {writeCount(load.boxes[cold], 'caisse')} sur {bike.boxes[cold]}, {typo(coldWords[cold])}
        </li>
      ))}
    </ul>
  )
}

const Bar = ({ share }: { share: number }) => (
  <svg class="bar-of" viewBox="0 0 50 8" aria-hidden="true">
    <rect width={Math.round(50 * Math.min(1, share))} height="8" />
  </svg>
)
