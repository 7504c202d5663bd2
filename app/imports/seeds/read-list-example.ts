import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { openGroup, seeded } from '#actions'
import { seededOrganisations, type CastId } from '#people'
import { newId } from '#platform/id'
import { granted } from '#platform/refusal'
import { dayOf } from '#platform/time'
import type { Db } from '#platform/db'

const group = 'clea-metiers-sap/avril-2018'
/** For each kind, in the order in which a territory is filled: who sends which list, and where to. */
const lists: Record<string, [CastId, string, string]> = {
  positionings: ['brigitte', 'arras/positionnements-plie.csv', 'clea-metiers-sap'],
  decisions: ['brigitte', 'arras/decisions-commission.csv', group],
  programme: ['brigitte', 'arras/programme.csv', group],
  calendar: ['brigitte', 'arras/calendrier.ics', group],
  attendance: ['brigitte', 'arras/emargements.csv', group],
  'clea-evaluations': ['brigitte', 'arras/evaluations-clea.csv', group],
  sst: ['brigitte', 'arras/sst.csv', group],
  'jury-marks': ['brigitte', 'arras/jury-grille.xlsx', group],
  posts: ['didier', 'calais/postes-aci.xlsx', 'pole-ess-anima'],
  exits: ['didier', 'calais/sorties.csv', 'pole-ess-anima'],
  employers: ['brigitte', 'arras/employeurs-prochemploi.xlsx', ''],
  needs: ['brigitte', 'arras/employeurs-prochemploi.xlsx', ''],
  immersions: ['brigitte', 'arras/immersions-passees.csv', ''],
  'pickup-places': ['bruno', 'calais/commercants.csv', ''],
  orders: ['bruno', 'calais/commandes-2026-11.csv', ''],
  merchants: ['bruno', 'calais/commercants.csv', ''],
  products: ['bruno', 'calais/produits/fromagerie.csv', ''],
  'my-products': ['nadege', 'calais/produits/boulangerie.csv', ''],
  addresses: ['paul', '', ''],
}

/** A commune of nowhere, as the State would publish it: no such file is lent to us. */
const commune = `id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat
62999_0010_00004;4;;Quai des Brumes;62990;62999;Beaulieu-sur-Lys;2.1;50.1
62999_0010_00006;6;;Quai des Brumes;62990;62999;Beaulieu-sur-Lys;2.1001;50.1001
`

/** Opens the group that these lists are about. */
export async function openGroupOfLists({ db, now }: { db: Db; now: () => Date }): Promise<void> {
  const april = { startsOn: dayOf('2018-04-09'), endsOn: dayOf('2018-06-15') }
  const what = {
    id: newId(),
    actionId: seeded.clea,
    title: 'Avril 2018',
    places: 13,
    site: 'Arras',
    ...april,
  }
  granted(await openGroup(db, { leadId: seededOrganisations.afp2i.id }, what, null, now()))
}

/** The list of a kind: its file, in the folder that is shared where it is there, who sends it, and where to. @throws for a kind that has none: give it one */
export function listOf(shared: string | undefined, kind: string): { who: CastId; file: File; place: string } {
  const [who, path, place] = lists[kind] ?? []
  if (!who || path === undefined || place === undefined) throw new Error(`no list of ${kind}`)
  return { who, file: fileAt(shared, path), place }
}

const fileAt = (shared: string | undefined, path: string): File =>
  path
    ? new File([readFileSync(`${shared ?? ''}data/inputs/${path}`)], basename(path))
    : new File([commune], 'adresses-62999.csv')
