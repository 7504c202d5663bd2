import { Comparison, fullName, type Identity, type Known } from '#people'
import { Button, Empty, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { DoubtRefusal } from './answer-doubt.ts'
import { AnswerMany, answerWords, TakeBox } from './answer-many.tsx'
import { askedSentence } from './asked-sentence.ts'
import type { DoubtKind } from './asked.ts'
import type { Doubt } from './doubt-store.ts'
import type { Listed } from '../listing/door.ts'
import { decideSentences } from '../decisions/door.ts'

export const doubtSentences = {
  ...decideSentences,
  'not yours': 'Cette question ne vous est pas posée.',
  'answered otherwise': 'Quelqu’un a déjà répondu autrement à cette question.',
} satisfies Record<DoubtRefusal, string>

export type AskedDoubt = Doubt & { compared: { who: Identity; known: Known & { mine: boolean } } | undefined }

type ToConfirm = Pick<Listed, 'id' | 'givenName' | 'familyName'>

/** What lists asked: the same person or not, this decision or that one, a line that somebody must confirm. */
export function doubtsPage(c: Ask, doubts: AskedDoubt[], toConfirm: readonly ToConfirm[]): Response {
  const all = c.req.query('cocher') === 'tout'
  const countOf = (kind: DoubtKind) => doubts.filter(({ asked }) => asked.kind === kind).length
  return page(
    c,
    { title: 'À vérifier', room: 'orientation', density: 'bureau', space: 'Orientation' },
    <div class="stack loose">
      <Heading title="À vérifier" lead="Ces lignes attendent votre réponse. Rien n’est écrit sans vous." />
      {doubts.length + toConfirm.length === 0 && (
        <Empty
          icon="check"
          title="Rien à vérifier"
          text="Quand une liste ressemble à quelqu’un de connu, la question arrive ici."
        />
      )}
      {(['same person', 'other decision'] as const).map((kind) => (
        <AnswerMany {...{ kind, all }} count={countOf(kind)} />
      ))}
      {doubts.map((doubt) => (
        <Question {...{ doubt, all }} several={countOf(doubt.asked.kind) > 1} />
      ))}
      {toConfirm.length > 0 && <LinesToConfirm lines={toConfirm} />}
      <p>
        <a href="/orientation">Retour aux positionnements</a>
      </p>
    </div>,
  )
}

const LinesToConfirm = ({ lines }: { lines: readonly ToConfirm[] }) => (
  <section class="panel stack" aria-labelledby="to-confirm">
    <h2 id="to-confirm">À confirmer</h2>
    <p>
      La ligne avait une case de trop, ou une de moins. La personne est gardée : ouvrez son parcours,
      vérifiez, confirmez.
    </p>
    <ul>
      {lines.map((one) => (
        <li>
          <a href={`/orientation/${one.id}`}>{fullName(one)}</a>
        </li>
      ))}
    </ul>
  </section>
)

type QuestionProps = { doubt: AskedDoubt; several: boolean; all: boolean }

function Question({ doubt, several, all }: QuestionProps) {
  const { id, label, asked, compared } = doubt
  const { yes, no } = answerWords[asked.kind]
  return (
    <section class="panel stack" aria-label={label}>
      <h2>{label}</h2>
      <p>{askedSentence(asked)}</p>
      {compared && <Comparison {...compared} says="La liste dit" />}
      {several && <TakeBox {...{ doubt, all }} />}
      <form method="post" action={`/orientation/a-verifier/${id}`} class="row">
        <Button kind="quiet" name="answer" value="yes" label={`${yes} : ${label}`}>
          {yes}
        </Button>
        <Button kind="quiet" name="answer" value="no" label={`${no} : ${label}`}>
          {no}
        </Button>
      </form>
    </section>
  )
}
