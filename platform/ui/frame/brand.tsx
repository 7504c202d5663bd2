import { asset } from '../asset.ts'

/** The mark and the name, which lead home. `pale` on slate. */
export function Brand({ small, pale }: { small?: string; pale?: boolean }) {
  return (
    <a class="brand" href="/">
      <img src={asset(pale ? 'img/marque-claire.svg' : 'img/marque.svg')} alt="" width={40} height={40} />
      <span>
        Beffroi
        {small && <small>{small}</small>}
      </span>
    </a>
  )
}
