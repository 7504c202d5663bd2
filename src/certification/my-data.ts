import { groupsWithIds } from '#actions'
import type { MyData } from '#people'
import { writeCsv } from '#platform/sheets'
import { groupIdsOf } from '#training'
import { evaluationsOf } from './clea/evaluation-store.ts'
import { decisionWords, phaseWords } from './clea/evaluation.ts'
import { sstKindWords } from './sst/sst.ts'
import { sstOf } from './sst/place-store.ts'
import { trainerViewsOf } from './matrix/trainer-view-store.ts'

/** My Cléa and my first aid: every signed decision about me, the opinions of my trainers, my certificates. */
export const myCleaData: MyData = async (db, personIds) => {
  const [first] = personIds
  const lines = await evaluationsOf(db, personIds)
  const sst = first ? await sstOf(db, first) : []
  const views = []
  for (const group of first ? await groupsWithIds(db, await groupIdsOf(db, first)) : []) {
    for (const view of await trainerViewsOf(db, group.id))
      if (personIds.includes(view.personId))
        views.push({
          groupe: group.title,
          domaine: view.domain,
          sousDomaine: view.subDomain,
          avis: view.opinion === 'validated' ? 'Validé' : 'Pas encore',
        })
  }
  const evaluations = lines.map((line) => ({
    domaine: line.domain,
    moment: phaseWords[line.phase],
    decision: decisionWords[line.decision],
    jour: line.evaluatedOn,
    evaluateur: line.evaluatorName,
    remplacee: line.replaced,
    raison: line.why,
  }))
  const secourisme = sst.map((one) => ({
    groupe: one.groupName,
    session: `${sstKindWords[one.kind]}, ${one.code}`,
    du: one.startsOn,
    au: one.endsOn,
    demiJournees: one.presences,
    resultat: one.result,
    certificat: one.certificateNumber,
    valableJusquAu: one.validUntil,
  }))
  return {
    folder: 'clea-et-secourisme',
    files: [
      ...both('evaluations-clea', columns.evaluations, evaluations),
      ...both('avis-de-ma-formation', columns.views, views),
      ...both(
        'secourisme',
        columns.sst,
        secourisme.map((one) => ({
          ...one,
          demiJournees: one.demiJournees.filter((half) => half === 'present').length,
          resultat: one.resultat && resultWords[one.resultat],
        })),
      ),
    ],
  }
}

const resultWords = { certified: 'Certifié·e', 'not certified': 'Non certifié·e' }

const columns = {
  evaluations: [
    ['domaine', 'Domaine'],
    ['moment', 'Moment'],
    ['decision', 'Décision'],
    ['jour', 'Jour'],
    ['evaluateur', 'Évaluateur ou évaluatrice'],
    ['remplacee', 'Remplacée depuis'],
    ['raison', 'Raison'],
  ],
  views: [
    ['groupe', 'Groupe'],
    ['domaine', 'Domaine'],
    ['sousDomaine', 'Sous-domaine'],
    ['avis', 'Avis'],
  ],
  sst: [
    ['groupe', 'Groupe'],
    ['session', 'Session'],
    ['du', 'Du'],
    ['au', 'Au'],
    ['demiJournees', 'Demi-journées suivies'],
    ['resultat', 'Résultat'],
    ['certificat', 'Certificat'],
    ['valableJusquAu', 'Valable jusqu’au'],
  ],
} as const

type Cell = string | number | boolean | null | undefined

/** The same rows for a machine, and for a person: the key of each column beside the words at its head. */
const both = <Row extends Record<string, Cell>>(
  name: string,
  columns: readonly (readonly [keyof Row & string, string])[],
  rows: readonly Row[],
) => [
  { path: `${name}.json`, bytes: `${JSON.stringify(rows, null, 2)}\n` },
  {
    path: `${name}.csv`,
    bytes: writeCsv(
      columns.map(([, head]) => head),
      rows.map((row) => columns.map(([key]) => row[key] ?? null)),
    ),
  },
]
