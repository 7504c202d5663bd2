import { writeCount } from '#platform/i18n'
import { Alert, Empty, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { AnswerRefusal } from './answer-doubt.ts'
import type { Doubt } from './doubt-store.ts'
import { requestFrame } from '../space.tsx'
import { Question } from './doubt-question.tsx'

export const answerSentences = {
  'unknown question': 'Cette question n’attend plus de réponse.',
  'answered already': 'Quelqu’un a déjà répondu.',
  'already collected': 'Cette commande est déjà sur un vélo.',
  cancelled: 'Cette commande a été annulée.',
  'not from a file': 'Ce numéro est déjà celui d’une livraison demandée ici.',
} satisfies Record<AnswerRefusal, string>

type Answering = { id: string; errors: Record<string, string> }

/** Orders of a file that wait for somebody to say how to deliver them. */
export function doubtsPage(c: Ask, doubts: Doubt[], toPlace: number, answering?: Answering): Response {
  return page(
    c,
    { ...requestFrame(c, 'lieux'), title: 'À vérifier', refused: answering !== undefined },
    <div class="stack loose">
      <Heading
        title="À vérifier"
        lead="Ces commandes d’un fichier attendent votre réponse. Rien ne part sans vous."
      />
      {toPlace > 0 && (
        <Alert kind="wait" title={`${writeCount(toPlace, 'livraison')} à placer sur la carte`}>
          <a href="/livraisons/lieux">Les placer</a>
        </Alert>
      )}
      {doubts.length === 0 && (
        <Empty
          icon="check"
          title="Rien à vérifier"
          text="Quand une commande d’un fichier n’est pas claire, la question arrive ici."
        />
      )}
      {doubts.map((doubt) => (
        <Question doubt={doubt} errors={answering?.id === doubt.id ? answering.errors : {}} />
      ))}
    </div>,
    answering ? 422 : 200,
  )
}
