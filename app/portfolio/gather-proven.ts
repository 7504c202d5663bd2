import { provenByCertificates } from '#certification'
import { provenByCompany } from '#company'
import { provenByCourses } from '#courses'
import { provenByBike } from '#delivery'
import { provenAtFarm } from '#farm'
import { provenByAttestations } from '#jury'
import { provenByOrders } from '#orders'
import { provenByImmersions } from '#immersion'
import type { Proven, Proving } from '#people'
import { provenByWorks } from '#training'

const rooms: Record<string, Proving> = {
  training: provenByWorks,
  courses: provenByCourses,
  company: provenByCompany,
  certification: provenByCertificates,
  jury: provenByAttestations,
  immersion: provenByImmersions,
  delivery: provenByBike,
  farm: provenAtFarm,
  orders: provenByOrders,
}

/** What every room saw somebody do: each proposes it to their portfolio, and says it. A room that sees people work adds its line. */
export const provenElsewhere: Proving = {
  find: async (db, personIds, since) => {
    const all: Proven[] = []
    for (const { find } of Object.values(rooms)) all.push(...(await find(db, personIds, since)))
    return all
  },
  say: (one, language) => {
    const room = rooms[one.room]
    if (!room) throw new Error(`${one.room}: no room says what it saw`)
    return room.say(one, language)
  },
}
