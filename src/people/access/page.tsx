import { writerOf } from '#platform/languages'
import { Empty, Heading, Pager } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { Reason } from './reason.tsx'
import type { Accompanying } from '../professional-store.ts'
import type { AccessSentences } from './sentences.fr.ts'
import { accessSentences } from './sentences.ts'
import type { AccessLine } from './store.ts'
import { isStaff, type Actor } from '../actor.ts'

/** Who accompanies me and may read my file; who opened it, for whom, what, why and when. */
export function accessPage(
  c: Ask,
  {
    actor,
    around,
    lines,
    more,
  }: { actor: Actor; around: Accompanying[]; lines: AccessLine[]; more: boolean },
): Response {
  const say = speak(c, accessSentences)
  const write = writerOf(c.var.language)
  const density = isStaff(actor) ? 'bureau' : 'terrain'
  return page(
    c,
    { title: say.title, room: 'people', density, listen: true },
    <div class="stack loose narrow">
      <Heading title={say.title} lead={say.lead} />
      {around.length > 0 && <Around around={around} say={say} />}
      {lines.length === 0 ? (
        <Empty icon="eye" title={say.none} text={say.noneText} />
      ) : (
        <ol class="stack">
          {lines.map((line) => (
            <li class="panel stack tight">
              <p class="muted">
                <time datetime={line.readAt.toISOString()}>{write.instant(line.readAt)}</time>
              </p>
              <p>
                <b>{line.reader}</b>
                {line.organisation && say.forWhom(line.organisation)}
              </p>
              <p>
                {say.read} {say.information[line.information]}
                <br />
                {say.why} <Reason why={line.why} say={say} write={write} />
              </p>
            </li>
          ))}
        </ol>
      )}
      <Pager next={more ? `/moi/acces?avant=${lines.at(-1)?.id}` : undefined} />
      <p>
        {say.surprised} <a href="/contact">{say.write}</a>
      </p>
    </div>,
  )
}

const Around = ({ around, say }: { around: Accompanying[]; say: AccessSentences }) => (
  <section class="stack tight" aria-labelledby="around">
    <h2 id="around">{say.accompanying}</h2>
    <p>{say.accompanyingText}</p>
    <ul>
      {around.map(({ name, organisationName }) => (
        <li>
          <b>{name}</b>
          {organisationName && say.forWhom(organisationName)}
        </li>
      ))}
    </ul>
  </section>
)
