import { Alert, Button, Empty, ErrorSummary, Field, fieldId, Form, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import type { NameId } from '../ids.ts'
import {
  Back,
  companyPage,
  type InsideWords,
  type RefusedForm,
  shownIn,
  speakInside,
} from '../screen/door.ts'
import { leadersOf, mayTakeBack, type ProposedName } from './proposed-name.ts'
import { foundingSentences } from './sentences.ts'

type Shown = { names: ProposedName[]; freshId: NameId } & RefusedForm

/** The names that the group proposed: a trainee votes, their trainer closes. */
export function namesPage(c: Ask, inside: Inside, { names, freshId, errors = {}, typed }: Shown): Response {
  const { company, seat } = inside
  const { say, common } = speakInside(c, inside, foundingSentences)
  const address = companyAddress(company.id, '/nom')
  const votes = seat === 'trainee' && !company.name
  const list = (
    <section class="stack" id={fieldId('names')} tabIndex={-1}>
      <h2>{say.proposed}</h2>
      {names.length === 0 ? (
        <Empty icon="pen" title={say.noIdea} text={say.noIdeaText} />
      ) : (
        <ul class="lines">
          {names.map((one) => (
            <li>
              <p>
                <bdi>
                  <b>{one.name}</b>
                </bdi>
                <br />
                {say.votes(one.votes)}
              </p>
              {votes &&
                (one.isMine ? (
                  <Tag kind="ok">{say.votedFor}</Tag>
                ) : (
                  <Press {...{ one, common }} action={`${address}/votes`} verb={say.vote} />
                ))}
              {votes && mayTakeBack(one) && (
                <Press {...{ one, common }} action={`${address}/retraits`} verb={say.takeBack} />
              )}
            </li>
          ))}
        </ul>
      )}
      {votes && names.length > 0 && <p class="muted">{say.mayChange}</p>}
    </section>
  )
  const mine = votes && (
    <Form action={`${address}/propositions`}>
      <input type="hidden" name="id" value={freshId} />
      <Field
        {...shownIn({ errors, ...(typed ? { typed } : {}) })('name')}
        label={say.myIdea}
        maxlength={60}
        autocomplete="off"
      />
      <Button kind={names.length === 0 ? 'go' : 'quiet'} wide>
        {say.giveIdea}
      </Button>
    </Form>
  )
  return companyPage(
    c,
    inside,
    { title: say.nameTitle, errors },
    <>
      <div>
        <h1>{say.nameTitle}</h1>
        {!company.name && <p class="lead">{say.nameLead}</p>}
      </div>
      {company.name && <Alert kind="ok" title={say.kept(company.name)} />}
      <ErrorSummary errors={errors} />
      {names.length > 0 && list}
      {mine}
      {/* whoever comes first has nothing to read: they write */}
      {names.length === 0 && list}
      {seat === 'trains' && !company.name && <Close {...{ names, address }} />}
      <Back company={company} common={common} />
    </>,
  )
}

type PressProps = { one: ProposedName; action: string; verb: string } & Pick<InsideWords, 'common'>

const Press = ({ one, action, verb, common }: PressProps) => (
  <form method="post" action={action}>
    <input type="hidden" name="name" value={one.id} />
    <Button kind="quiet" label={`${verb}${common.colon}${one.name}`}>
      {verb}
    </Button>
  </form>
)

/** What the trainer alone does: the name that has most votes is kept, one of them when several are level. */
function Close({ names, address }: { names: ProposedName[]; address: string }) {
  const leaders = leadersOf(names)
  return (
    <section class="panel stack">
      <h2>Fermer le vote</h2>
      {leaders.length === 0 && <p>Personne n’a encore voté.</p>}
      {leaders.length === 1 && <p>Le nom qui a le plus de voix est gardé. On ne le change plus ensuite.</p>}
      {leaders.length > 1 && (
        <p>Plusieurs noms ont autant de voix. Laissez le groupe voter encore, ou choisissez avec lui.</p>
      )}
      {leaders.map(({ id, name }) => (
        <form method="post" action={`${address}/choix`}>
          <input type="hidden" name="name" value={id} />
          <Button kind={leaders.length === 1 ? 'principal' : 'quiet'}>{`Garder « ${name} »`}</Button>
        </form>
      ))}
    </section>
  )
}
