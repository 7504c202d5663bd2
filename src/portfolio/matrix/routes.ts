import { readGroup, type Group, type GroupId } from '#actions'
import {
  fullName,
  openFiles,
  relationsInCircle,
  requireActor,
  type Actor,
  type ReadingReason,
  type Relation,
} from '#people'
import { writeCsv } from '#platform/sheets'
import { parisDay } from '#platform/time'
import { idIn, newSite, notFound, type Ask } from '#platform/web'
import { relationsOf } from '../shown/door.ts'
import { MATRIX, matrixPage } from './page.tsx'
import { shownMatrixOf } from './read-matrix.ts'
import { matrixTable } from './write-table.ts'

/** What the trainees of a group show, criterion by criterion, for who trains or evaluates them. */
export const matrixSite = newSite().get(`${MATRIX}/:group`, show).get(`${MATRIX}/:group/tableau.csv`, csv)

async function show(c: Ask): Promise<Response> {
  const opened = await openGroup(c)
  const matrix = await opened.read({ code: 'portfolio' })
  return matrixPage(c, { ...opened, matrix, asked: c.req.query('bloc') })
}

async function csv(c: Ask): Promise<Response> {
  const { group, read } = await openGroup(c)
  const { heads, rows } = matrixTable(await read({ code: 'portfolio exported' }), fullName)
  return c.body(new Uint8Array(writeCsv(heads, rows)), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="preuves-${group.slug}-${parisDay(c.var.now)}.csv"`,
    'cache-control': 'private, no-store',
  })
}

/**
 * The group of the address, for whoever people in training show to; its matrix is read with the lines that it leaves, or not at all.
 * @throws SignInNeeded, or notFound for anybody else.
 */
async function openGroup(c: Ask) {
  const actor = requireActor(c)
  const { db, now } = c.var
  const group = await readGroup(db, idIn<GroupId>(c, 'group'))
  if (!group) throw notFound()
  const held = (await relationsInCircle(db, actor.personId, group.id, now)).map(({ relation }) => relation)
  const is = (...relations: readonly Relation[]) => relations.some((one) => held.includes(one))
  if (!is(...relationsOf.training)) throw notFound()
  return {
    group,
    trains: is('trainer', 'training lead'),
    read: async (why: ReadingReason) => readWithLines(c, { actor, group, why }),
  }
}

type Reading = { actor: Actor; group: Group; why: ReadingReason }

const readWithLines = (c: Ask, { actor, group, why }: Reading) =>
  c.var.db.transaction(async (tx) => {
    const { now } = c.var
    const matrix = await shownMatrixOf(tx, { groupId: group.id, readerId: actor.personId, now })
    const ids = matrix.rows.flatMap(({ trainee, shown }) => (shown.length > 0 ? [trainee.personId] : []))
    if ((await openFiles(tx, actor, ids, 'portfolio', why, now)).size < ids.length) throw notFound()
    return matrix
  })
