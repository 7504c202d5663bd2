import { Empty, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { requestFrame } from '../space.tsx'

/** Before whoever runs the bikes has a place of their own: what to do to ask for a delivery. */
export const noPlacePage = (c: Ask, runsBikes: boolean): Response =>
  page(
    c,
    { ...requestFrame(c), title: 'Mes livraisons' },
    <div class="stack loose">
      <Heading title="Mes livraisons" />
      <Empty
        icon="pin"
        title={
          runsBikes
            ? 'Votre structure n’a pas encore de lieu'
            : 'Les vélos ne connaissent pas encore votre commerce'
        }
        text={
          runsBikes
            ? 'Pour demander une livraison, ajoutez le lieu d’où partent vos colis, et cochez qu’il est à votre structure. Les commerces demandent les leurs.'
            : 'Une commande du marché suffit : ils viennent alors chez vous, et vous pourrez demander une livraison ici.'
        }
      >
        {runsBikes && (
          <LinkButton icon="plus" href="/livraisons/lieux/nouveau">
            Ajouter un lieu
          </LinkButton>
        )}
      </Empty>
    </div>,
  )
