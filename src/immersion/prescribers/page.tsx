import { capital, typo, writeList } from '#platform/i18n'
import { parisDay, writeDate, writeInstant, type Day } from '#platform/time'
import { Alert, Button, ErrorSummary, Form, Heading } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { asTyped } from '../as-typed.ts'
import { PrescriberFields } from './fields.tsx'
import type { Saying } from './find-directors.ts'
import { writeInWhoseName, type Prescriber } from './prescriber.ts'
import type { SaidOnce } from './prescriber-store.ts'

/** A body of the reader: what stands, all that it said, the latest first, and who says it. */
export type Told = Saying & {
  id: string
  name: string
  now: Prescriber | undefined
  said: readonly SaidOnce[]
}

export type RefusedWord = { id: string; errors: Record<string, string>; typed: Typed }

/** In whose name the bodies of a reader prescribe: written by who directs them, read by the others. */
export function prescribingPage(
  c: Ask,
  at: string,
  { told, refused }: { told: readonly Told[]; refused: RefusedWord | undefined },
): Response {
  const answer = refused ? refusedPage : page
  const title = 'Qui prescrit'
  return answer(
    c,
    {
      title,
      room: 'immersion',
      density: 'bureau',
      space: 'Immersions',
      here: at,
      refused: Boolean(refused),
    },
    <div class="stack loose narrow">
      <Heading title={title} lead="La loi dit qui peut envoyer une personne en immersion." />
      {told.map((one) => (
        <Body
          one={one}
          at={at}
          today={parisDay(c.var.now)}
          refused={refused?.id === one.id ? refused : undefined}
        />
      ))}
    </div>,
  )
}

type BodyProps = { one: Told; at: string; today: Day; refused: RefusedWord | undefined }

function Body({ one: { id, name, now, said, isMine, names }, at, today, refused }: BodyProps) {
  const [last, ...before] = said
  const typed: Typed = refused?.typed ?? {
    kind: now?.kind ?? '',
    delegatedBy: now?.delegatedBy ?? '',
    fromDay: now?.fromDay ?? '',
    toDay: now?.toDay ?? '',
  }
  return (
    <section class="panel stack">
      <h2>{name}</h2>
      {now?.toDay && now.toDay < today && (
        <Alert kind="late" title={typo(`La délégation a fini le ${writeDate(now.toDay)}`)} />
      )}
      {isMine ? (
        <>
          <ErrorSummary errors={refused?.errors ?? {}} />
          <Form action={`${at}/${id}`} label={name}>
            <PrescriberFields told={asTyped(typed, refused?.errors)} />
            <Button kind="quiet">Enregistrer</Button>
          </Form>
        </>
      ) : (
        <>
          <p>{now ? `${capital(writeInWhoseName(now))}.` : 'Pas encore dit.'}</p>
          <p>{typo(`${writeList(names)} ${names.length > 1 ? 'dirigent' : 'dirige'} et peut le changer.`)}</p>
        </>
      )}
      {last && <SaidBy one={last} />}
      {before.length > 0 && (
        <details class="why">
          <summary>{`Ce qui était dit avant (${before.length})`}</summary>
          <ul class="stack">
            {before.map((one) => (
              <li>
                {capital(writeInWhoseName(one))}.
                <SaidBy one={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const SaidBy = ({ one: { saidBy, saidAt } }: { one: SaidOnce }) => (
  <p class="small muted">{typo(`Dit ${saidBy ? `par ${saidBy}, ` : ''}le ${writeInstant(saidAt)}.`)}</p>
)
