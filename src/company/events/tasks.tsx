import { asWritten } from '#platform/languages'
import type { PersonId } from '#people'
import { Button, Field, fieldId, Form, Tag } from '#platform/ui'
import type { Inside } from '../access.ts'
import { calledIn, type InsideWords, shownIn } from '../screen/door.ts'
import type { Shown } from './shown.ts'
import { mayChange, type Task, type TaskKind } from './event.ts'
import type { EventSentences } from './sentences.fr.ts'

type Props = Pick<Shown, 'event' | 'tasks' | 'freshTask' | 'errors' | 'typed'> & {
  here: string
  inside: Inside
  kind: TaskKind
  say: EventSentences
} & Pick<InsideWords, 'common'>

/** What there is to do, or to bring, and who does it: one press to take it, one to say that it is done. */
export function TasksPart({ event, freshTask, here, inside, kind, say, common, ...all }: Props) {
  const { errors = {}, typed } = all
  const words = say.lists[kind]
  const tasks = all.tasks.filter((one) => one.kind === kind)
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  const isOpen = mayChange(event)
  if (!isOpen && tasks.length === 0) return null
  return (
    <section class="panel stack" id={fieldId(`${kind}s`)} tabIndex={-1}>
      <h2>{words.title}</h2>
      {tasks.length === 0 && <p>{words.none}</p>}
      <ul class="lines">
        {tasks.map((task) => (
          <li>
            <p>
              <span {...asWritten}>{task.words}</span>
              <br />
              <span class="small muted">
                {task.personId ? calledIn(inside.members, task.personId, common) : say.nobody}
              </span>
            </p>
            <TaskButton {...{ task, here, say }} open={isOpen} me={inside.me?.personId} />
          </li>
        ))}
      </ul>
      {isOpen && (
        <Form action={`${here}/${kind === 'task' ? 'taches' : 'materiel'}`}>
          <input type="hidden" name="id" value={freshTask} />
          <Field
            {...shown(kind)}
            label={words.one}
            {...(words.hint ? { hint: words.hint } : {})}
            maxlength={120}
            autocomplete="off"
          />
          <Button kind="quiet" wide icon="plus">
            {words.add}
          </Button>
        </Form>
      )}
    </section>
  )
}

type ButtonProps = {
  task: Task
  here: string
  open: boolean
  /** The trainee who reads it. */
  me: PersonId | undefined
  say: EventSentences
}

/** One takes it, says that it is done, or gives it back; what nobody took can be taken off the list. */
function TaskButton({ task, here, open, me, say }: ButtonProps) {
  const words = say.lists[task.kind]
  if (task.doneAt) return <Tag kind="ok">{words.ended}</Tag>
  if (!open) return null
  const presses = task.personId
    ? [[words.end, 'faites'], ...(task.personId === me ? [[say.letGo, 'rendues']] : [])]
    : [...(me ? [[words.take, 'prises']] : []), [say.withdraw, 'retirees']]
  return (
    <div class="row">
      {presses.map(([verb = '', path = '']) => (
        <form method="post" action={`${here}/taches/${path}`}>
          <input type="hidden" name="task" value={task.id} />
          <Button kind="quiet" label={say.of(verb, task.words)}>
            {verb}
          </Button>
        </form>
      ))}
    </div>
  )
}
