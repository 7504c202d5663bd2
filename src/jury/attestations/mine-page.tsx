import { typo } from '#platform/i18n'
import { writerOf, type Language } from '#platform/languages'
import { parisDay } from '#platform/time'
import { Alert, Empty, Heading, LinkButton, Tag } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { skillsOf, type Grid } from '../grid.ts'
import type { Jury } from '../jury.ts'
import type { Marks } from '../marks/door.ts'
import { whenIn } from '../when-in.ts'
import type { JuryResult } from '../deliberation/door.ts'
import { stateOf, type IssuedAttestation } from './attestation.ts'
import { myJurySentences } from '../sentences.ts'
import { saySkill } from '../skills/door.ts'
import type { JurySentences } from '../sentences.fr.ts'

type Mine = {
  jury: Jury
  grid: Grid | undefined
  decided: Marks | undefined
  notes: string[]
  result: JuryResult
}

/** For the person who passes: when, where, what is looked at; then the result, and the attestation to take or to show. */
export function myJuryPage(
  c: Ask,
  { mine, attestations }: { mine: Mine[]; attestations: IssuedAttestation[] },
): Response {
  const say = speak(c, myJurySentences)
  return page(
    c,
    { title: say.title, room: 'jury', density: 'terrain' },
    <div class="stack">
      <Heading title={say.title} />
      {mine.length === 0 && <Empty icon="award" title={say.none} text={say.noneText} />}
      {mine.map((one) => (
        <One
          {...one}
          say={say}
          language={c.var.language}
          attestation={attestations.find((it) => it.juryId === one.jury.id && stateOf(it) === 'valid')}
        />
      ))}
    </div>,
  )
}

/** In the language of the page where the words are ours, else as the jury wrote it. */
function Skill({ title, language }: { title: string; language: Language }) {
  const said = saySkill(title, language)
  return (
    <span lang={said ? undefined : 'fr'} dir="auto">
      {said ?? typo(title)}
    </span>
  )
}

type Words = { say: JurySentences; language: Language }

function One({
  jury,
  grid,
  decided,
  notes,
  result,
  attestation,
  say,
  language,
}: Mine & Words & { attestation: IssuedAttestation | undefined }) {
  const { date } = writerOf(language)
  return (
    <section class="panel stack">
      <h2>{jury.kind === 'jury' ? say.jury : say.rehearsal}</h2>
      {decided ? (
        <p>
          <Tag kind="ok">{say.acquired(result.acquired, result.total)}</Tag>
        </p>
      ) : (
        <>
          <p>
            <b>{whenIn(language, jury)}</b>
            <br />
            {jury.place}
          </p>
          <p>
            {say.what} {say.how}
          </p>
          {jury.kind === 'rehearsal' && <Alert title={say.practice} />}
        </>
      )}
      {notes.map((note) => (
        <blockquote dir="auto">{typo(note)}</blockquote>
      ))}
      {attestation && (
        <p class="row">
          <LinkButton icon="award" href={`/attestations/${attestation.id}`}>
            {say.see}
          </LinkButton>
          <LinkButton kind="quiet" icon="download" href={`/attestations/${attestation.id}.pdf`}>
            {say.download}
          </LinkButton>
          <span class="small muted">{say.issued(date(parisDay(attestation.issuedAt)))}</span>
        </p>
      )}
      {grid && (
        <details>
          <summary>{decided ? say.result : say.lookedAt}</summary>
          <ul>
            {skillsOf(grid).map((skill) => (
              <li>
                <Skill title={skill.title} language={language} />
                {decided && <b>{` ${say.marks[decided[skill.code] ?? 'not seen']}`}</b>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
