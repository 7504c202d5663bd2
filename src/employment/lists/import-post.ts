import type { Action } from '#actions'
import type { Actor } from '#people'
import type { Tx } from '#platform/db'
import { outcomeFor, type ImportContext, type Outcome } from '#platform/imports'
import { newId } from '#platform/id'
import { findSupervisor, knownSupervisor } from './find-supervisor.ts'
import { readPostLine, keepPost } from '../post-writing/door.ts'
import type { PostCells, Read } from '../posts/door.ts'
import { isTyped, postsOf } from '../post-store.ts'
import type { Post } from '../post.ts'

type Context = ImportContext<Actor>

export async function importPost(
  tx: Tx,
  action: Action,
  { sheet, line, cells }: Read<PostCells>,
  context: Context,
): Promise<Outcome> {
  const became = outcomeFor(line, `${sheet}, ${cells.code || 'sans code'}`)
  const read = readPostLine(cells)
  if (!read.ok) return became('refused', Object.values(read.errors)[0])
  const before = (await postsOf(tx, action.id)).find((one) => one.code === read.post.code)
  const typed = before !== undefined && (await isTyped(tx, before.id))
  const supervisorId = typed
    ? await knownSupervisor(tx, action, cells.supervisor, context.now)
    : await findSupervisor(tx, action, cells.supervisor, context)
  const post = {
    ...read.post,
    id: before?.id ?? newId(),
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
