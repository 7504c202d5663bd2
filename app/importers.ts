import { cleaEvaluationsImporter, sstImporter } from '#certification'
import { juryMarksImporter } from '#jury'
import { exitsImporter, postsImporter } from '#employment'
import { employersImporter, immersionsImporter, needsImporter } from '#immersion'
import { ordersImporter, placesImporter } from '#delivery'
import { merchantsImporter, ownProductsImporter, productsImporter } from '#market'
import { decisionsImporter, positioningsImporter } from '#orientation'
import type { Actor } from '#people'
import { attendanceImporter, calendarImporter, programmeImporter } from '#training'
import type { Importer } from '#platform/imports'
import { addressesImporter } from '#territory'

/** Every kind of file that can be imported, in the order in which an action needs them. */
export const importers: Importer<Actor>[] = [
  positioningsImporter,
  decisionsImporter,
  programmeImporter,
  calendarImporter,
  attendanceImporter,
  cleaEvaluationsImporter,
  sstImporter,
  juryMarksImporter,
  postsImporter,
  exitsImporter,
  employersImporter,
  needsImporter,
  immersionsImporter,
  addressesImporter,
  placesImporter,
  ordersImporter,
  merchantsImporter,
  productsImporter,
  ownProductsImporter,
]

export const importerOf = (kind: string): Importer<Actor> | undefined =>
  importers.find((one) => one.kind === kind)
