import { Alert, Confirm } from '#platform/ui'
import type { Ask } from '#platform/web'
import { dispatchPage } from '../space.tsx'
import type { Bike } from '../hub.ts'

export function retirePage(c: Ask, bike: Bike, refused?: string): Response {
  return dispatchPage(
    c,
    { title: `Ne plus rouler avec ${bike.name}`, here: 'velos' },
    <div class="stack">
      {refused && <Alert kind="late" role="alert" title={refused} />}
      <Confirm
        title={`Ne plus rouler avec ${bike.name} ?`}
        verb="Ne plus rouler"
        kind="stop"
        action={`/livraisons/velos/${bike.id}/retirer`}
        back={{ href: `/livraisons/velos/${bike.id}`, label: 'Garder ce vélo' }}
      >
        <p>Il ne sera plus proposé. Ses tournées passées restent.</p>
      </Confirm>
    </div>,
    Boolean(refused),
  )
}
