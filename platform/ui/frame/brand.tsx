import { asset } from '../asset.ts'

type BrandProps = { small?: string; pale?: boolean; bare?: boolean }

/** The mark and the name, which lead home; `bare`, they lead nowhere. `pale` on slate. */
export function Brand({ small, pale, bare }: BrandProps) {
  const inside = (
    <>
      <img src={asset(pale ? 'img/marque-claire.svg' : 'img/marque.svg')} alt="" width={40} height={40} />
      <span>
        Beffroi
        {small && <small>{small}</small>}
      </span>
    </>
  )
  return bare ? (
    <div class="brand">{inside}</div>
  ) : (
    <a class="brand" href="/">
      {inside}
    </a>
  )
}
