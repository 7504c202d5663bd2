import type { ComponentChildren } from 'preact'
import { actorOf, idsOf } from '#people'
import { Alert, KeptSpace, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { OWN_IMMERSIONS } from './addresses.ts'

/** Where somebody reads what waits on their telephone. */
export const SENDS = `${OWN_IMMERSIONS}/envois`
export const OFFLINE = `${OWN_IMMERSIONS}/hors-ligne`

type Says = { keptHere: string; leaves: string; mine: string }
type Props = { c: Ask; say: Says; children: ComponentChildren }

/** What somebody says of their immersion is kept on their telephone first, and leaves when there is a network (browser/trainee.ts). */
export const OwnSpace = ({ c, say, children }: Props) => (
  <KeptSpace now={c.var.now} scope={OWN_IMMERSIONS} shelf="beffroi-immersion" sends={SENDS}>
    <div class="stack" data-island="given" hidden>
      <Alert kind="wait" icon="offline" title={say.keptHere}>
        {say.leaves}
      </Alert>
      <LinkButton kind="go" wide icon="work" href={OWN_IMMERSIONS}>
        {say.mine}
      </LinkButton>
    </div>
    {children}
  </KeptSpace>
)

/** On a form that a telephone keeps until there is a network: what it is called there, and where its page goes once it was answered. */
export const waits = (says: string, next: string) => ({
  'data-act': true,
  'data-effect': 'immersion',
  'data-says': says,
  'data-next': next,
})

/** The ids of who is signed in, as answers to what a telephone kept ask for them. */
export async function readersOf(c: Ask): Promise<string[]> {
  const actor = actorOf(c)
  return actor ? idsOf(c.var.db, actor.personId) : []
}
