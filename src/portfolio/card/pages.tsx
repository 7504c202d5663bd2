import {
  Alert,
  Button,
  Check,
  Choices,
  Empty,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  Select,
  TextArea,
} from '#platform/ui'
import { page, speak, type Ask, type Typed } from '#platform/web'
import type { Offered } from '../evidence-store.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { newSecret } from '../secret.ts'
import type { Reachable } from '../shown/door.ts'
import { isReached, type Card } from './card.ts'
import { CardView, whoToCall } from './card-view.tsx'
import { cardSentences } from './sentences.ts'

export const CARD = `${PORTFOLIO}/carte`
const words = { room: 'portfolio', density: 'terrain', listen: true, here: PORTFOLIO } as const

/** The card of who reads it, and what they may do with it. */
export function cardPage(c: Ask, card: Card | undefined): Response {
  const say = speak(c, cardSentences)
  return page(
    c,
    { ...words, title: say.title },
    <div class="stack narrow">
      <p>
        <a href={PORTFOLIO}>{say.back}</a>
      </p>
      <Heading title={say.title} lead={say.lead} />
      {card ? (
        <>
          <LinkButton kind="go" wide icon="arrow" href={`${PORTFOLIO}/liens/nouveau?carte=oui`}>
            {say.give}
          </LinkButton>
          <CardView card={card} at={PORTFOLIO} level={2} />
          {card.call && !isReached(card.call) && (
            <Alert kind="wait" title={`${say.toCall} ${whoToCall(card.call)}`}>
              <p>{say.notReached}</p>
            </Alert>
          )}
          <p class="row">
            <LinkButton kind="quiet" icon="pen" href={`${CARD}/changer`}>
              {say.change}
            </LinkButton>
            <LinkButton kind="quiet" icon="print" href={`${CARD}.pdf`}>
              {say.print}
            </LinkButton>
          </p>
          <form class="stack tight" method="post" action={`${PORTFOLIO}/liens/papier`}>
            <input type="hidden" name="secret" value={newSecret()} />
            <Button kind="quiet" wide icon="print">
              {say.printWithCode}
            </Button>
            <p class="hint">{say.codeText}</p>
          </form>
        </>
      ) : (
        <>
          <Empty icon="person" title={say.none} text={say.noneText} />
          <LinkButton kind="go" wide icon="plus" href={`${CARD}/changer`}>
            {say.make}
          </LinkButton>
        </>
      )}
    </div>,
  )
}

type Writing = {
  offered: readonly Offered[]
  /** Whom an employer may call, and whether there is a way to. */
  around: readonly (Pick<Reachable, 'personId' | 'name'> & { isReached: boolean })[]
  hasPhone: boolean
  typed: Typed
  errors?: Record<string, string>
}

/** Its person writes their card. */
export function writeCardPage(c: Ask, { offered, around, hasPhone, typed, errors = {} }: Writing): Response {
  const say = speak(c, cardSentences)
  const refused = Object.keys(errors).length > 0
  const value = (name: string) => String(typed[name] ?? '')
  const error = (name: string) => (errors[name] ? { error: errors[name] } : {})
  return page(
    c,
    { ...words, title: say.make, refused },
    <div class="stack narrow">
      <Heading title={say.make} lead={say.lead} />
      <ErrorSummary errors={errors} />
      <Form action={`${CARD}/changer`}>
        <TextArea
          name="canDo"
          label={say.canDo}
          hint={say.canDoHint}
          rows={3}
          maxlength={300}
          value={value('canDo')}
          {...error('canDo')}
          required
        />
        {offered.length > 0 && (
          <Choices
            name="proofs[]"
            kind="checkbox"
            legend={say.proofs}
            hint={say.proofsHint}
            options={offered.map(({ id, title }) => ({ value: id, label: title }))}
            value={[typed['proofs'] ?? []].flat().map(String)}
            {...error('proofs[]')}
          />
        )}
        {around.length > 0 && (
          <Select
            name="call"
            label={say.call}
            {...(around.some((one) => !one.isReached) ? { hint: say.noWayHint } : {})}
            value={value('call')}
            options={[
              { value: '', label: say.nobody },
              ...around.map(({ personId, name, isReached }) => ({
                value: personId,
                label: isReached ? name : say.noWay(name),
              })),
            ]}
            required={false}
          />
        )}
        {hasPhone && <Check name="phone" label={say.phone} checked={value('phone') !== ''} />}
        <p class="muted">{say.certificates}</p>
        <Button kind="go" wide icon="check">
          {say.keep}
        </Button>
        <LinkButton kind="quiet" wide href={CARD}>
          {say.title}
        </LinkButton>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
