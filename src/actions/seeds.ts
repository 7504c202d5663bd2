import { granted } from '#platform/refusal'
import { cast, seededOrganisations } from '#people'
import type { Db, Tx } from '#platform/db'
import { addDays, dayOf, mondayOf, parisDay } from '#platform/time'
import { asId } from '#platform/id'
import { markPublished } from './action-store.ts'
import { addPartner } from './partners/choose-partner.ts'
import { createAction } from './manage-action.ts'
import { openGroup } from './groups/manage-group.ts'
import { setObligation } from './partners/set-obligation.ts'
import type { ActionId, ObligationId, GroupId } from './ids.ts'

/** Ids of the demo territory that other rooms' seeds build on. */
export const seeded = {
  clea: asId<ActionId>('00000000-0000-8000-8000-0000000c1ea0'),
  anima: asId<ActionId>('00000000-0000-8000-8000-00000000a91a'),
  group1: asId<GroupId>('00000000-0000-8000-8000-0000000c1ea1'),
  group7: asId<GroupId>('00000000-0000-8000-8000-0000000c1ea7'),
} as const

const { afp2i, agefos, plie, departement, prochEmploi, crefo, evalpro, ateliers, grandCalais } =
  seededOrganisations
const by = cast.find((one) => one.id === 'brigitte')?.personId ?? null

/** Cléa Métiers SAP in Arras: the first group (2018), whose results were published, and the one of today, in its fifth week. */
export async function seedActions(tx: Tx, now: Date): Promise<void> {
  const action = {
    id: seeded.clea,
    title: 'Cléa Métiers SAP',
    town: 'Arras',
    leadId: afp2i.id,
    summary: 'Dix semaines pour apprendre le métier d’employé familial et obtenir le certificat Cléa.',
    story: [
      'On apprend un métier qui recrute : employé familial, chez des particuliers. Les trois quarts du temps se font à distance, chez soi ou à l’atelier, à son rythme.',
      'Le groupe monte une entreprise virtuelle de services à la personne : devis, planning, journée de repassage solidaire, journée contre le gaspillage alimentaire.',
      'À la fin : le certificat Cléa, le diplôme de sauveteur secouriste du travail, et un jury de professionnels qui atteste les compétences du métier.',
    ].join('\n\n'),
    picture: 'linge',
  }
  granted(await createAction(tx, action, by, now))
  await markPublished(tx, action.id, now)
  await seedPartners(tx, now)
  await seedGroups(tx, now)
  await seedAnima(tx, now)
}

/** Pôle ESS ANIMA in Calais, told by the same bulletin: no group, but posts, a farm, a market, bikes. */
async function seedAnima(tx: Tx, now: Date): Promise<void> {
  const action = {
    id: seeded.anima,
    title: 'Pôle ESS ANIMA',
    town: 'Calais',
    leadId: ateliers.id,
    summary:
      'Trente-six postes d’insertion : une ferme urbaine, le marché des commerces de la ville, la livraison à vélo.',
    story: [
      'Au centre de Calais, une ferme urbaine fait pousser des légumes. Un marché en ligne réunit les commerces de la ville et la ferme.',
      'Un vélo passe chez chaque commerçant et livre tout en une fois. Un espace numérique aide chacun dans ses démarches.',
      'Celles et ceux qui y travaillent sont en contrat d’insertion, accompagnés vers un emploi.',
    ].join('\n\n'),
    picture: 'velo',
  }
  granted(await createAction(tx, action, by, now))
  await markPublished(tx, action.id, now)
  await addPartner(tx, seeded.anima, { name: grandCalais.name, part: 'funding' }, now)
}

async function seedPartners(db: Db, now: Date): Promise<void> {
  await addPartner(db, seeded.clea, { name: plie.name, part: 'positioning' }, now)
  await addPartner(db, seeded.clea, { name: departement.name, part: 'positioning' }, now)
  await addPartner(db, seeded.clea, { name: prochEmploi.name, part: 'finding employers' }, now)
  await addPartner(db, seeded.clea, { name: crefo.name, part: 'jury' }, now)
  await addPartner(db, seeded.clea, { name: evalpro.name, part: 'evaluation' }, now)
  const obligation = {
    id: asId<ObligationId>('00000000-0000-8000-8000-0000000c1eaf'),
    actionId: seeded.clea,
    funderName: agefos.name,
    atLeastPercent: 75,
    pmsmpCountsInTotal: true,
    reason:
      'La convention parle du temps total du programme : l’immersion y est comprise. Règle la plus exigeante des deux.',
    fromDay: dayOf('2018-04-01'),
  }
  granted(await setObligation(db, obligation, by, now))
}

async function seedGroups(db: Db, now: Date): Promise<void> {
  const common = { actionId: seeded.clea, places: 13, site: 'AFP2I, Arras' }
  const first = {
    id: seeded.group1,
    title: 'Groupe 1',
    startsOn: dayOf('2018-04-09'),
    endsOn: dayOf('2018-06-15'),
  }
  const begun = addDays(mondayOf(parisDay(now)), -28)
  const current = { id: seeded.group7, title: 'Groupe 7', startsOn: begun, endsOn: addDays(begun, 67) }
  granted(await openGroup(db, { leadId: afp2i.id }, { ...common, ...first }, by, now))
  granted(await openGroup(db, { leadId: afp2i.id }, { ...common, ...current }, by, now))
}
