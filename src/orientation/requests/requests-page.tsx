import type { Action } from '#actions'
import { writeCount } from '#platform/i18n'
import { Alert, Empty, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { AnswerRefusal } from './answer-request.ts'
import { REQUEST_MONTHS, type Request } from './request.ts'
import { OneRequest } from './request-view.tsx'

export const requestSentences = {
  'not yours': 'Cette demande n’est pas à vous.',
  'answer the question': 'Dites d’abord si c’est la même personne.',
  'ended otherwise': 'Quelqu’un a déjà répondu autrement à cette demande.',
} satisfies Record<AnswerRefusal, string>

/** Those who asked for a place of an action and wait for an answer, for who runs it. */
export function requestsPage(
  c: Ask,
  { action, requests, said }: { action: Action; requests: Request[]; said?: string | undefined },
): Response {
  const title = 'Demandes de place'
  return page(
    c,
    { title, room: 'orientation', density: 'bureau', space: 'Orientation', refused: said !== undefined },
    <div class="stack loose">
      <Heading
        title={title}
        over={`${action.title}, ${action.town}`}
        lead={`Écrites sur la page de l’action par qui n’a pas de référent·e, et gardées ${REQUEST_MONTHS}\u00A0mois.`}
      />
      {said && <Alert kind="late" title={said} role="alert" />}
      {requests.length === 0 ? (
        <Empty
          icon="check"
          title="Aucune demande n’attend"
          text="Une demande de place arrive ici, et à l’adresse de votre organisme."
        />
      ) : (
        <>
          <h2>{writeCount(requests.length, 'demande')}</h2>
          <ul class="stack plain">
            {requests.map((one) => (
              <OneRequest request={one} />
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`/orientation/actions/${action.slug}`}>Les positionnements de cette action</a>
      </p>
    </div>,
    said === undefined ? 200 : 422,
  )
}
