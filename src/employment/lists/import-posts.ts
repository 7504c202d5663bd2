import { randomUUID } from 'node:crypto'
import type { Action } from '#actions'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import {
  FileRefused,
  firstLines,
  type Given,
  type ImportContext,
  type Importer,
  type Outcome,
} from '#platform/imports'
import { actionForImport, mayImport } from './import-action.ts'
import { importCddis } from './import-cddis.ts'
import { findSupervisor, knownSupervisor } from './find-supervisor.ts'
import { lockPaths } from '../path-store.ts'
import { readPostLine, readPostsWorkbook, type PostCells, type Read, keepPost } from '../posts/door.ts'
import { isTyped, postsOf } from '../post-store.ts'
import { readCode, type Post } from '../post.ts'
import { surroundAction } from '../surround-path.ts'

/**
 * The workbook of an ACI: its posts on a sheet, its contracts on another. Lines are counted sheet by sheet; the label says which.
 * A contract outside the law's limits is kept, and asked about.
 */
export const postsImporter: Importer<Actor> = {
  kind: 'posts',
  title: 'Postes et contrats d’insertion',
  hint: 'Le classeur de la structure : une feuille pour les postes, une feuille pour les contrats (CDDI).',
  columns: {},
  accept: '.xlsx,.ods,.xls',
  scope: 'action',
  may: mayImport,
  answersAt: () => '/insertion/a-verifier',
  run: async (tx, given, context) => {
    const workbook = readPostsWorkbook(given.sheets)
    if (workbook.posts.length + workbook.cddis.length === 0) throw new FileRefused(noSheet(given))
    const action = await actionForImport(tx, context)
    await lockPaths(tx, action.id)
    await surroundAction(tx, action, context.now)
    const posts: Outcome[] = []
    const first = firstLines<Read<PostCells>>()
    for (const line of workbook.posts)
      posts.push(
        twinOf(line, first(readCode(line.cells.code) ?? null, line)) ??
          (await importPost(tx, action, line, context)),
      )
    return [...posts, ...(await importCddis(tx, action, workbook.cddis, context))]
  },
}

const noSheet = ({ sheets }: Given) =>
  sheets.length === 0
    ? 'Ce fichier n’est pas un classeur. Envoyez un XLSX ou un ODS.'
    : 'Aucune feuille ne ressemble à des postes (Poste, Emploi, Encadrant technique) ni à des contrats (Poste, Nom, Début, Fin).'

type Context = ImportContext<Actor>

/** A line whose post stands on another line before: nothing is taken of it. */
function twinOf(
  { sheet, line, cells }: Read<PostCells>,
  before: Read<PostCells> | undefined,
): Outcome | undefined {
  if (!before) return undefined
  const label = `${sheet}, ${cells.code}`
  return JSON.stringify(before.cells) === JSON.stringify(cells)
    ? { line, label, what: 'unchanged', why: `Même poste que ligne ${before.line}, écrit deux fois.` }
    : {
        line,
        label,
        what: 'refused',
        why: `Le poste ${cells.code} est déjà ligne ${before.line} : rien n’est pris de cette ligne.`,
      }
}

async function importPost(
  tx: Db,
  action: Action,
  { sheet, line, cells }: Read<PostCells>,
  context: Context,
): Promise<Outcome> {
  const became = (what: Outcome['what'], why?: string): Outcome => ({
    line,
    label: `${sheet}, ${cells.code || 'sans code'}`,
    what,
    ...(why ? { why } : {}),
  })
  const read = readPostLine(cells)
  if (!read.ok) return became('refused', Object.values(read.errors)[0])
  const before = (await postsOf(tx, action.id)).find((one) => one.code === read.post.code)
  const typed = before !== undefined && (await isTyped(tx, before.id))
  const supervisorId = typed
    ? await knownSupervisor(tx, action, cells.supervisor, context.now)
    : await findSupervisor(tx, action, cells.supervisor, context)
  const post = {
    ...read.post,
    id: before?.id ?? randomUUID(),
    actionId: action.id,
    // what a list does not say stays as somebody said it
    activity: read.post.activity || (before?.activity ?? ''),
    supervisorId: supervisorId ?? before?.supervisorId ?? null,
    since: read.post.since ?? before?.since ?? null,
    until: read.post.until ?? before?.until ?? null,
  }
  if (before && isSame(before, post)) return became('unchanged')
  if (typed) return became('refused', TYPED)
  await keepPost(tx, { action, post, before }, { by: context.by.personId, typed: false, now: context.now })
  return became(before ? 'updated' : 'created')
}

const TYPED =
  'Ce poste a été écrit ou corrigé ici, et la liste dit autre chose. Corrigez-le à l’écran s’il le faut.'

const compared = ['rome', 'title', 'activity', 'weeklyMinutes', 'supervisorId', 'since', 'until'] as const
const isSame = (before: Post, post: Post) => compared.every((key) => before[key] === post[key])
