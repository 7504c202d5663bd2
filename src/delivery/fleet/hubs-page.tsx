import { Button, Form, Heading, LinkButton, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { de } from '#platform/i18n'
import { dispatchPage } from '../space.tsx'
import type { Hub } from '../hub.ts'
import { OPEN_HUB } from './open-hub-page.tsx'

export const HUBS = '/livraisons/depots'

/** The hubs of somebody: the one where they stand, those where they may go, and how to open another. */
export function hubsPage(
  c: Ask,
  { hubs, here, mayOpen }: { hubs: Hub[]; here: Hub; mayOpen: boolean },
): Response {
  return dispatchPage(
    c,
    { title: 'Dépôts', here: 'depot' },
    <div class="stack">
      <Heading title="Dépôts" lead="Les pages des livraisons montrent un dépôt à la fois.">
        {mayOpen && (
          <LinkButton kind="quiet" icon="plus" href={OPEN_HUB}>
            Ouvrir un dépôt de vélos
          </LinkButton>
        )}
      </Heading>
      <ul class="split">
        {hubs.map((hub) => (
          <li class="panel stack tight">
            <h2>{hub.name}</h2>
            <p>{hub.address}</p>
            {hub.id === here.id ? (
              <p>
                <Tag kind="ok">Vous y êtes</Tag>
              </p>
            ) : (
              <Form action={`${HUBS}/${hub.id}`} label={`Aller à ${hub.name}`}>
                <Button kind="quiet" label={`Aller à ${hub.name}`}>
                  Aller à ce dépôt
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href="/livraisons/depot">Les réglages {de(here.name)}</a>
      </p>
    </div>,
  )
}
