import { Button, Field, Form, Tag } from '#platform/ui'
import type { Inside } from '../access.ts'
import { shownIn } from '../frame.tsx'
import type { Shown } from './shown.ts'
import type { Task } from './event.ts'
import { french as say } from './sentences.fr.ts'

type Props = Pick<Shown, 'event' | 'tasks' | 'freshTask' | 'errors' | 'typed'> & {
  here: string
  inside: Inside
}

/** What there is to do, and who does it: one press to take a task, one to say that it is done. */
export function TasksPart({ event, tasks, freshTask, here, inside, errors = {}, typed }: Props) {
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  return (
    <section class="panel stack">
      <h2>{say.tasks}</h2>
      {tasks.length === 0 && <p>{say.noTask}</p>}
      <ul class="lines">
        {tasks.map((task) => (
          <li>
            <p>
              {task.words}
              <br />
              <span class="small muted">
                {inside.members.find(({ personId }) => personId === task.personId)?.called ?? say.nobody}
              </span>
            </p>
            <TaskButton
              {...{ task, here }}
              open={event.balance === null}
              isTrainee={inside.me !== undefined}
            />
          </li>
        ))}
      </ul>
      {!event.balance && (
        <Form action={`${here}/taches`}>
          <input type="hidden" name="id" value={freshTask} />
          <Field {...shown('task')} label={say.task} maxlength={120} autocomplete="off" />
          <Button kind="quiet" wide icon="plus">
            {say.addTask}
          </Button>
        </Form>
      )}
    </section>
  )
}

type ButtonProps = { task: Task; here: string; open: boolean; isTrainee: boolean }

function TaskButton({ task, here, open, isTrainee }: ButtonProps) {
  if (task.doneAt) return <Tag kind="ok">{say.wasDone}</Tag>
  if (!open || (!task.personId && !isTrainee)) return null
  const [verb, label, path] = task.personId
    ? [say.done, say.doneLabel(task.words), 'faites']
    : [say.take, say.takeLabel(task.words), 'prises']
  return (
    <form method="post" action={`${here}/taches/${path}`}>
      <input type="hidden" name="task" value={task.id} />
      <Button kind="quiet" label={label}>
        {verb}
      </Button>
    </form>
  )
}
