import { Empty, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { askingWordsIn } from '../asking/door.ts'
import { requestFrame } from '../space.tsx'

/** Before whoever runs the bikes, or a shop, has a place of their own: what to do to ask for a delivery. */
export const noPlacePage = (c: Ask, runsBikes: boolean): Response =>
  runsBikes ? noPlaceOfHub(c) : noPlaceOfShop(c)

function noPlaceOfShop(c: Ask): Response {
  const { say } = askingWordsIn(c)
  return page(
    c,
    { ...requestFrame(c, 'demandes', say.space), title: say.mine },
    <div class="stack loose">
      <Heading title={say.mine} />
      <Empty icon="pin" title={say.unknownShop} text={say.unknownShopText} />
    </div>,
  )
}

const noPlaceOfHub = (c: Ask): Response =>
  page(
    c,
    { ...requestFrame(c), title: 'Mes livraisons' },
    <div class="stack loose">
      <Heading title="Mes livraisons" />
      <Empty
        icon="pin"
        title="Votre structure n’a pas encore de lieu"
        text="Pour demander une livraison, ajoutez le lieu d’où partent vos colis, et cochez qu’il est à votre structure. Les commerces demandent les leurs."
      >
        <LinkButton icon="plus" href="/livraisons/lieux/nouveau">
          Ajouter un lieu
        </LinkButton>
      </Empty>
    </div>,
  )
