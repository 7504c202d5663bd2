import type { Ask } from '#platform/web'
import { followUrl } from '../follow/door.ts'
import { wasCollected } from '../slots/door.ts'
import { orderPage } from './order-page.tsx'
import { givenUpOf } from '../order-store.ts'
import type { OpenOrder } from './open-order.ts'
import { readStory } from './read-story.ts'
import { namesOf } from './story-store.ts'

/** The page of an order with all that happened to it; `refused`: why what was asked is not done. */
export async function answerOrder(c: Ask, { open, order }: OpenOrder, refused?: string): Promise<Response> {
  const { db, ground } = c.var
  const { story, stands, delivered, nameOf } = await readStory(db, order)
  return orderPage(c, {
    open,
    order,
    story,
    names: await namesOf(
      db,
      story.flatMap(({ by }) => by ?? []),
    ),
    nameOf,
    givenUp: (await givenUpOf(db, [order.id])).get(order.id) ?? [],
    refusedGoods: delivered?.refused ?? [],
    collected: wasCollected(stands),
    proved: delivered !== undefined,
    url: followUrl(ground.site.url, order.follow),
    refused,
  })
}
