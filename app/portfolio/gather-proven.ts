import { provenByCertificates } from '#certification'
import { provenByCompany } from '#company'
import { provenByCourses } from '#courses'
import { provenByBike } from '#delivery'
import { provenAtFarm } from '#farm'
import { provenByAttestations } from '#jury'
import { provenByOrders } from '#orders'
import { provenByImmersions } from '#immersion'
import type { Proven, ProvenBy } from '#people'
import { provenByWorks } from '#training'

const rooms: ProvenBy[] = [
  provenByWorks,
  provenByCourses,
  provenByCompany,
  provenByCertificates,
  provenByAttestations,
  provenByImmersions,
  provenByBike,
  provenAtFarm,
  provenByOrders,
]

/** What every room saw somebody do: each proposes it to their portfolio. A room that sees people work adds its line. */
export const provenElsewhere: ProvenBy = async (db, personIds, since) => {
  const all: Proven[] = []
  for (const provenBy of rooms) all.push(...(await provenBy(db, personIds, since)))
  return all
}
