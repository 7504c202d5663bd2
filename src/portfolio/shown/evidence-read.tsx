import { asWritten } from '#platform/languages'
import type { ComponentChildren } from 'preact'
import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Tag } from '#platform/ui'
import { BROUGHT, isNoted, looksOf, type Evidence } from '../evidence.ts'
import { asTyped, onTitle } from '../portfolio.ts'
import { wordsOf, type Say } from '../say-origin.ts'
import { PieceView } from '../piece-view.tsx'
import { looksRead } from './reader-words.ts'

type Read = {
  at: string
  evidence: Evidence
  level?: 1 | 2
  /** How other rooms say what they saw. */
  say: Say
  /** Its film, with the words under it and the way to its steps: in the place of the film as it is. */
  film?: ComponentChildren
}

/** One evidence as somebody else reads it. `at`: the address under which its files are sent to them. */
export function EvidenceRead({ at, evidence, level = 1, say, film }: Read) {
  const Title = `h${level}` as const
  const { origin, did, learnt, link, happenedOn, place, withWhom, pieces } = evidence
  const told = pieces.filter((one) => one.isTold)
  const read = origin && wordsOf(origin, say, 'fr')
  return (
    <article class="stack tight">
      <div {...onTitle(evidence)}>
        <Title>{evidence.title}</Title>
      </div>
      <p class="muted">
        {[
          looksRead[looksOf(evidence)],
          writeDate(happenedOn),
          place && `lieu : ${place}`,
          withWhom && `avec ${withWhom}`,
        ]
          .filter(Boolean)
          .map((words) => typo(String(words)))

          .join(', ')}
      </p>
      {origin && read && (
        <p>
          {origin.room === BROUGHT ? (
            <Tag kind="none" icon="download">
              Apporté d’ailleurs
            </Tag>
          ) : isNoted(evidence) ? (
            <Tag kind="none" icon="note">
              {looksRead.noted}
            </Tag>
          ) : (
            <Tag kind="ok">{looksRead.proven}</Tag>
          )}{' '}
          <span {...asWritten}>{isNoted(evidence) ? read.beside : read.words}</span>
        </p>
      )}
      {pieces
        .filter((one) => !one.isTold && !(film && one.kind === 'video'))
        .map((one) => (
          <PieceView at={at} piece={one} open="Ouvrir" />
        ))}
      {film}
      {did && <Said title="Ce que j’ai fait" words={did} level={level} />}
      {learnt && <Said title="Ce que j’ai appris" words={learnt} level={level} />}
      {link && (
        <p>
          <a href={link} rel="noreferrer nofollow">
            Ouvrir {new URL(link).hostname}
          </a>
        </p>
      )}
      {told.map((one) => (
        <PieceView at={at} piece={one} open="Écouter" />
      ))}
    </article>
  )
}

function Said({ title, words, level }: { title: string; words: string; level: 1 | 2 }) {
  const Title = `h${level === 1 ? 2 : 3}` as const
  return (
    <div>
      <Title>{title}</Title>
      <p class="as-written" {...asTyped}>
        {words}
      </p>
    </div>
  )
}
