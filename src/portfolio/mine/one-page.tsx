import { idsOf } from '#people'
import { Button, ErrorSummary, FileDrop, LinkButton, Tag, VoiceRecorder } from '#platform/ui'
import { languageOf, page, speak, writerIn, type Ask } from '#platform/web'
import { AnswerList, answerSentences, type Answer } from '../answers/door.ts'
import { ProvenList, type Standing } from '../criteria/door.ts'
import { BROUGHT, isNoted, looksOf, type Evidence } from '../evidence.ts'
import { asTyped, onTitle, onWords, PORTFOLIO } from '../portfolio.ts'
import { sayingIn, wordsOf } from '../say-origin.ts'
import { PieceView } from '../piece-view.tsx'
import { hiddenFilm, lastActionOf, libraryFilm, LibraryPlace } from '../library/door.ts'
import { SeenTags, WhoSees, type SeenBy, type Sight } from '../shown/door.ts'
import { filmOf, tutorialOf, TutorialView } from '../tutorials/door.ts'
import { proposalFor, ProposedWords } from '../watched/door.ts'
import type { SaidFaults } from './said-form.ts'
import type { MineSentences } from './sentences.fr.ts'
import { mineSentences } from './sentences.ts'

type One = { answers: readonly Answer[]; evidence: Evidence; standings: readonly Standing[]; sight: Sight }

/** One evidence, for its person: what it shows, what they say of it, and what they may do with it. */
export async function onePage(
  c: Ask,
  { evidence, standings, sight, answers }: One,
  errors: SaidFaults = {},
): Promise<Response> {
  const say = speak(c, mineSentences)
  const at = `${PORTFOLIO}/${evidence.id}`
  const refused = Object.keys(errors).length > 0
  const film = filmOf(evidence)
  const tutorial = await tutorialOf(c.var.db, evidence.id)
  const proposal = await proposalFor(c.var.db, evidence.id)
  const library = film && (await libraryOf(c, evidence))
  const by: SeenBy[] = [...sight.shownTo, ...sight.links.map(() => 'link' as const)]
  const told = evidence.pieces.filter((one) => one.isTold)
  return page(
    c,
    {
      title: say.title,
      room: 'evidence',
      density: 'terrain',
      listen: true,
      refused,
      here: PORTFOLIO,
      scripts: film ? ['record', 'steps'] : ['record'],
    },
    <article class="stack narrow">
      <p>
        <a href={PORTFOLIO}>{say.backToMine}</a>
      </p>
      <div {...onTitle(evidence)}>
        <h1>{evidence.title}</h1>
      </div>
      <p class="muted">
        {say.looks[looksOf(evidence)]} <SeenTags {...{ c, evidence, by }} answers={sight.answers} />
      </p>
      <ErrorSummary errors={errors} />
      {evidence.pieces
        .filter((one) => !one.isTold)
        .map((one) =>
          one.id === film?.id ? (
            <>
              <TutorialView {...{ c, evidence, tutorial }} />
              {proposal && <ProposedWords {...{ c, evidence, proposal }} />}
            </>
          ) : (
            <PieceView at={at} piece={one} open={say.open} />
          ),
        )}
      <WhatIsSaid c={c} say={say} evidence={evidence} />
      {told.map((one) => (
        <section class="stack tight">
          <h2>{say.told}</h2>
          <PieceView at={at} piece={one} open={say.open} />
        </section>
      ))}
      {answers.length > 0 && (
        <section class="stack tight">
          <h2>{speak(c, answerSentences).title}</h2>
          <AnswerList at={at} all={answers} write={writerIn(c)} />
        </section>
      )}
      <ProvenList c={c} evidence={evidence} standings={standings} />
      {told.length === 0 && <TellForm {...{ at, say, error: errors['file'] }} />}
      <WhoSees {...{ c, evidence, sight }} />
      {library && (
        <LibraryPlace {...{ c, evidence, state: library.state }} hidden={hiddenFilm(film, sight.answers)} />
      )}
      <p class="row">
        <LinkButton kind="quiet" icon="pen" href={`${at}/changer`}>
          {say.change}
        </LinkButton>
        <LinkButton kind="quiet" icon="bin" href={`${at}/effacer`}>
          {say.erase}
        </LinkButton>
      </p>
    </article>,
    refused ? 422 : 200,
  )
}

/** Whether the next groups see it; undefined for who learns in no action. */
async function libraryOf(c: Ask, { id, personId }: Evidence) {
  const { db } = c.var
  const film = await libraryFilm(db, id)
  const isOffered = film ?? (await lastActionOf(db, await idsOf(db, personId)))
  return isOffered && { state: film?.state }
}

function WhatIsSaid({ c, say, evidence }: { c: Ask; say: MineSentences; evidence: Evidence }) {
  const { did, learnt, place, withWhom, link, origin, happenedOn } = evidence
  const told = origin && wordsOf(origin, sayingIn(c), languageOf(c))
  return (
    <div class="stack tight">
      {origin && told && (
        <p>
          {origin.room === BROUGHT ? (
            <Tag kind="none" icon="download">
              {say.broughtHere}
            </Tag>
          ) : isNoted(evidence) ? (
            <Tag kind="none" icon="note">
              {say.notedHere}
            </Tag>
          ) : (
            <Tag kind="ok">{say.provenHere}</Tag>
          )}{' '}
          <span {...onWords(origin)}>{isNoted(evidence) ? told.beside : told.words}</span>
        </p>
      )}
      {did && <Said title={say.did} words={did} />}
      {learnt && <Said title={say.learnt} words={learnt} />}
      {link && (
        <p>
          <a href={link} rel="noreferrer nofollow">
            {say.open} {new URL(link).hostname}
          </a>
        </p>
      )}
      <p class="muted">
        {[say.on(writerIn(c).date(happenedOn)), place && say.at(place), withWhom && say.together(withWhom)]
          .filter(Boolean)
          .map((one, n) => (
            <>
              {n > 0 && <br />}
              {one}
            </>
          ))}
      </p>
    </div>
  )
}

const Said = ({ title, words }: { title: string; words: string }) => (
  <div>
    <h2>{title}</h2>
    <p class="as-written" {...asTyped}>
      {words}
    </p>
  </div>
)

function TellForm({ at, say, error }: { at: string; say: MineSentences; error: string | undefined }) {
  return (
    <form class="panel stack" method="post" action={`${at}/voix`} enctype="multipart/form-data" novalidate>
      <h2>{say.tell}</h2>
      <p>{say.tellText}</p>
      <VoiceRecorder says={say.voice} wide>
        <FileDrop
          name="file"
          label={say.file.voix}
          verb={say.take.voix}
          icon="microphone"
          accept="audio/*,video/mp4"
          {...(error ? { error } : {})}
        />
      </VoiceRecorder>
      <Button wide icon="check">
        {say.keepVoice}
      </Button>
    </form>
  )
}
