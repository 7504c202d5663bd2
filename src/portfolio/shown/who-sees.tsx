import { Alert, Button, Icon, LinkButton } from '#platform/ui'
import { speak, writerIn, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { audiences, drawnAudiences, type Audience } from './audience.ts'
import { isPicture, unanswered } from './picture-answer.ts'
import type { Sight } from './read-sight.ts'
import { shownSentences } from './sentences.ts'

/** On the page of an evidence, for its person: a plate for each who may see it, pressed when they do. */
export function WhoSees({ c, evidence, sight }: { c: Ask; evidence: Evidence; sight: Sight }) {
  const say = speak(c, shownSentences)
  const offered = audiences.filter((one) => isOffered(one, sight))
  return (
    <section class="panel stack" aria-labelledby="who-sees">
      <h2 id="who-sees">{say.title}</h2>
      <p>
        {offered.length === 0
          ? say.nobodyAround
          : sight.shownTo.length + sight.links.length === 0
            ? say.alone
            : say.how}
      </p>
      <div class="stack tight">
        {offered.map((audience) => (
          <Plate {...{ c, evidence, sight, audience }} />
        ))}
      </div>
      {sight.links.length > 0 && (
        <ul class="rows">
          {sight.links.map(({ id, forWhom, untilDay }) => (
            <li>
              <a href={`${PORTFOLIO}/liens/${id}`}>
                {say.byLink} <bdi>{forWhom}</bdi>
              </a>{' '}
              <span class="muted">{say.until(writerIn(c).date(untilDay))}</span>
            </li>
          ))}
        </ul>
      )}
      <LinkButton kind="quiet" icon="plus" href={`${PORTFOLIO}/liens/nouveau?preuve=${evidence.id}`}>
        {say.makeLink}
      </LinkButton>
      <Pictures {...{ c, evidence, sight }} />
      {sight.shownTo.length > 0 && (
        <p>
          <a href="/moi/acces">{say.whoLooked}</a>
        </p>
      )}
    </section>
  )
}

/** Where somebody stands there, where it is shown already; a jury, as soon as somebody trains them. */
const isOffered = (audience: Audience, { around, shownTo }: Sight): boolean =>
  shownTo.includes(audience) ||
  around.some((one) => one.audience === audience || (audience === 'jury' && one.audience === 'training'))

function Plate({ c, evidence, sight, audience }: Parameters<typeof WhoSees>[0] & { audience: Audience }) {
  const say = speak(c, shownSentences)
  const isShown = sight.shownTo.includes(audience)
  const names = sight.around.filter((one) => one.audience === audience).map(({ name }) => name)
  return (
    <form method="post" action={`${PORTFOLIO}/${evidence.id}/montrer`}>
      <input type="hidden" name="audience" value={audience} />
      <input type="hidden" name="show" value={isShown ? 'no' : 'yes'} />
      <button class="choice sight" aria-pressed={isShown}>
        <Icon name={drawnAudiences[audience]} />
        <span>
          {say.audiences[audience]}
          <small class="hint">{names.join(', ') || say.nobodyYet}</small>
          <span class={isShown ? 'tag ok' : 'tag none'}>
            <Icon name={isShown ? 'eye' : 'lock'} />
            {isShown ? say.state.shown : say.state.hidden}
          </span>
        </span>
      </button>
    </form>
  )
}

function Pictures({ c, evidence, sight: { shownTo, links, answers } }: Parameters<typeof WhoSees>[0]) {
  const say = speak(c, shownSentences).picture
  const at = (id: string) => `${PORTFOLIO}/${evidence.id}/image/${id}`
  const waiting = shownTo.length + links.length > 0 ? unanswered(evidence, answers) : undefined
  return (
    <>
      {waiting && (
        <Alert kind="wait" title={say.waits}>
          <p>{say.ask}</p>
          <LinkButton kind="go" href={at(waiting.id)}>
            {say.answer}
          </LinkButton>
        </Alert>
      )}
      {evidence.pieces.filter(isPicture).map(({ id }) => {
        const given = answers.get(id)
        if (!given) return null
        return (
          <form class="stack tight" method="post" action={at(id)}>
            <p>
              {given.answer === 'nobody' && say.isNobody}
              {given.answer === 'agreed' && (
                <bdi>{say.isAgreed(given.who, writerIn(c).date(given.agreedOn))}</bdi>
              )}
              {given.answer === 'kept back' && say.isKeptBack}
            </p>
            {given.answer === 'kept back' ? (
              <p>
                <a href={at(id)}>{say.change}</a>
              </p>
            ) : (
              <Button kind="quiet" icon="lock" name="answer" value="kept back">
                {say.hide}
              </Button>
            )}
          </form>
        )
      })}
    </>
  )
}
