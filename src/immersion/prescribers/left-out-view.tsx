import { typo } from '#platform/i18n'
import type { LeftOut } from './left-out.ts'

type Props = {
  leftOut: readonly LeftOut[]
  /** where the reader says in whose name their bodies prescribe */
  mendAt: string
  /** where the reader adds a partner; undefined for who leads no action */
  partnersAt: string | undefined
  isOpen: boolean
}

/** Why a body is not among those that prescribe: nobody looks for it twice. Links open beside: what is typed stays. */
export const LeftOutView = ({ leftOut, mendAt, partnersAt, isOpen }: Props) => (
  <details class="why" open={isOpen}>
    <summary>{typo('Il manque un organisme ?')}</summary>
    <div class="stack">
      {leftOut.length > 0 && (
        <ul class="stack">
          {leftOut.map(({ name, why, mayMend }) => (
            <li>
              <b>{name}</b>
              {typo(` : ${why} `)}
              {mayMend && (
                <a href={mendAt} target="_blank" rel="noopener">
                  {typo('Le corriger, dans un autre onglet')}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        {'Un autre organisme prescrit ici s’il est partenaire d’une action avec vous. '}
        {partnersAt && (
          <a href={partnersAt} target="_blank" rel="noopener">
            Ajouter un partenaire, dans un autre onglet
          </a>
        )}
      </p>
    </div>
  </details>
)
