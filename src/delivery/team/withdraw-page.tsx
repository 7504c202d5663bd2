import { writeCount } from '#platform/i18n'
import { Alert, Confirm } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { OpenWorkday } from '../workday/door.ts'
import { dayAddress, dispatchPage } from '../space.tsx'
import type { Shift } from '../hub.ts'

/** Asks before a bike leaves a day; says what its orders become. */
export function withdrawPage(
  c: Ask,
  { day }: OpenWorkday,
  shift: Shift,
  doors: number,
  refused?: string,
): Response {
  const address = `${dayAddress(day)}/equipe/${shift.id}`
  return dispatchPage(
    c,
    { title: `Retirer ${shift.bike.name}` },
    <div class="stack">
      {refused && <Alert kind="late" role="alert" title={refused} />}
      <Confirm
        title={`Retirer ${shift.bike.name} de la journée ?`}
        verb="Retirer"
        kind="stop"
        action={`${address}/retirer`}
        back={{ href: address, label: 'Ne rien changer' }}
      >
        <p>
          {doors === 0
            ? 'Aucune commande n’est sur ce vélo.'
            : `${writeCount(doors, 'commande')} de ce vélo ${doors > 1 ? 'iront' : 'ira'} sur les autres, si elles y tiennent toutes. Sinon rien ne change.`}
        </p>
      </Confirm>
    </div>,
    Boolean(refused),
  )
}
