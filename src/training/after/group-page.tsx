import { typo, writeCount } from '#platform/i18n'
import { parisDay, writeDate, type Day } from '#platform/time'
import { Button, Empty, ErrorSummary, Form, Heading, TextArea, type Errors } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import type { Trainee } from '../trainee-store.ts'
import { HeardView } from './heard-view.tsx'
import { momentWords, type Moment } from '../reply/door.ts'
import type { After } from './read-after.ts'
import { SituationsTable } from './situations-view.tsx'

type Shown = {
  after: After
  trainees: Trainee[]
  /** What may be asked now by a press: its day is past and nobody was asked. */
  askable: Moment[]
  id: string
  errors: Errors
  typed: Typed
}

const whenAsked = (endsOn: Day, askable: boolean, today: Day): string =>
  endsOn >= today
    ? `Les liens partent le dernier jour du groupe, le ${writeDate(endsOn)}.`
    : `Ce groupe a fini le ${writeDate(endsOn)}${askable ? '' : ' : il est trop tard pour lui demander'}.`

/** What a group thought of its training, where its people are, and what was changed after it. */
export function afterPage(c: Ask, open: OpenGroup, shown: Shown): Response {
  const { after, trainees, askable, errors } = shown
  const address = `/formation/${open.group.id}/apres`
  const situations = after.asks.some((one) => one.moment !== 'end')
  return groupPage(
    c,
    open,
    { title: 'Après la formation', here: 'apres' },
    <div class="stack loose">
      <Heading
        title="Après la formation"
        lead="Chaque stagiaire reçoit un lien à la fin, puis 3 mois et 6 mois après. Deux rappels, et c’est tout."
      />
      <ErrorSummary errors={errors} />
      {askable.map((moment) => (
        <Form action={`${address}/demander`} label={`Demander ${momentWords[moment]}`}>
          <input type="hidden" name="moment" value={moment} />
          <Button kind="quiet" icon="mail">
            {typo(`Envoyer la question « ${momentWords[moment]} »`)}
          </Button>
        </Form>
      ))}
      {after.asks.length === 0 ? (
        <Empty
          icon="mail"
          title="Rien n’a été demandé"
          text={typo(whenAsked(open.group.endsOn, askable.length > 0, parisDay(c.var.now)))}
        />
      ) : (
        after.heard.map((heard) => <HeardView heard={heard} />)
      )}
      {situations && <SituationsTable after={after} trainees={trainees} />}
      <Improvements shown={shown} address={address} />
    </div>,
    Object.keys(errors).length > 0,
  )
}

function Improvements({ shown: { after, id, errors, typed }, address }: { shown: Shown; address: string }) {
  return (
    <section class="stack" aria-labelledby="change">
      <h2 id="change">Ce que nous avons changé</h2>
      {after.improvements.length > 0 && (
        <ul class="worklist" aria-label={writeCount(after.improvements.length, 'changement')}>
          {after.improvements.map((one) => (
            <li>
              <b>{typo(one.heard)}</b>
              <span>{typo(one.changed)}</span>
              <span class="muted">{`${one.writer}, le ${writeDate(parisDay(one.writtenAt))}`}</span>
            </li>
          ))}
        </ul>
      )}
      <Form action={`${address}/changements`} label="Noter un changement">
        <input type="hidden" name="id" value={id} />
        <TextArea
          name="heard"
          label="Ce que l’on nous a dit"
          rows={2}
          maxlength={500}
          hint="Sans nom."
          value={String(typed['heard'] ?? '')}
          {...(errors['heard'] ? { error: errors['heard'] } : {})}
        />
        <TextArea
          name="changed"
          label="Ce que nous avons changé"
          rows={2}
          maxlength={500}
          value={String(typed['changed'] ?? '')}
          {...(errors['changed'] ? { error: errors['changed'] } : {})}
        />
        <p>
          <Button kind="quiet">Noter ce changement</Button>
        </p>
      </Form>
    </section>
  )
}
