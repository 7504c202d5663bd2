import { fullName } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Heading, LinkButton, Pager, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { coursePage } from '../course-frame.tsx'
import type { Package } from '../package.ts'
import { ChangeView } from './change-view.tsx'
import { TakeBack } from './take-back.tsx'
import type { TakeBackRefusal } from './take-back-version.ts'
import { changeBetween, type WhyStays, type WithParts } from './version.ts'

type VersionsSheet = {
  course: Package
  /** The latest first, and one more than is shown: what the last of them changed. */
  versions: WithParts[]
  shown: number
  /** Why the latest is not taken back. */
  stays: WhyStays | undefined
  /** The reader has just brought it for a course that was not here yet. */
  thoughtNew: boolean
  refusal: TakeBackRefusal | undefined
}

/** What each version of a course changed, the latest first; it can be taken back while nobody follows it. */
export function versionsPage(c: Ask, sheet: VersionsSheet): Response {
  const { course, versions, shown, refusal } = sheet
  const address = `/cours/${course.courseId}`
  const older = versions[shown]
  return coursePage(
    c,
    `Versions : ${course.title}`,
    <div class="stack loose narrow">
      <Heading
        over={typo(course.title)}
        title="Versions de ce cours"
        lead={typo('Qui commence a la dernière version. Qui a déjà commencé garde la sienne.')}
      >
        <LinkButton kind="quiet" href={address}>
          Revenir au cours
        </LinkButton>
      </Heading>
      {refusal && <Alert kind="late" role="alert" title={typo(refusedWords[refusal])} />}
      <ThoughtNew {...sheet} />
      {versions.slice(0, shown).map((version, i) => (
        <OneVersion {...sheet} {...{ version, before: versions[i + 1] }} />
      ))}
      <Pager
        label="Versions plus anciennes"
        {...(older ? { next: `${address}/versions?depuis=${older.version}` } : {})}
      />
    </div>,
    { refused: refusal !== undefined },
  )
}

const refusedWords: Record<TakeBackRefusal, string> = {
  'only one': 'C’est la seule version : elle reste.',
  followed: 'Quelqu’un vient de commencer cette version : elle reste.',
  'asked for': 'Une activité demande cette version : elle reste.',
  'not the latest': 'Une version plus récente est arrivée : celle-ci reste.',
}

/** Who brought a file as a new course reads under which one it was put. */
function ThoughtNew({ course, versions: [latest, before], thoughtNew }: VersionsSheet) {
  if (!thoughtNew || !before || latest?.version !== course.version) return null
  const known = course.title === latest.title ? before.title : course.title
  return (
    <Alert kind="wait" title={typo(`Ce fichier est rangé dans « ${known} »`)}>
      <p>
        {typo(
          `Il porte le même identifiant que ce cours : il en est la version ${latest.version}. Vous vouliez un autre cours ? Reprenez la version d’avant, puis demandez à son auteur un autre identifiant.`,
        )}
      </p>
    </Alert>
  )
}

type Shown = VersionsSheet & { version: WithParts; before: WithParts | undefined }

function OneVersion({ version, before, ...sheet }: Shown) {
  const { course } = sheet
  const isLatest = version.version === course.version
  const change = before && changeBetween(before, version)
  const id = `version-${version.version}`
  return (
    <section class="panel stack" aria-labelledby={id}>
      <div class="row">
        <h2 id={id}>{`Version ${version.version}`}</h2>
        {isLatest && <Tag kind="ok">La dernière</Tag>}
      </div>
      <p class="muted">{typo(`${importedWords(version)} ${followedWords(version.learners)}`)}</p>
      {change?.other && (
        <Alert kind="wait" title={typo('Aucune de ses parties n’était dans une version d’avant')}>
          <p>{typo(otherWords(isLatest, sheet))}</p>
        </Alert>
      )}
      {change ? (
        <ChangeView change={change} />
      ) : (
        <p>{typo(`C’est la première : ${writeCount(version.parts.length, 'partie')}.`)}</p>
      )}
      {isLatest && course.title !== version.title && (
        <p>{typo(`Les stagiaires lisent le nom que vous avez donné : « ${course.title} ».`)}</p>
      )}
      {isLatest && before && (
        <TakeBack {...{ course, version, before, stays: sheet.stays }} open={change?.other} />
      )}
    </section>
  )
}

const importedWords = ({ importedAt, by }: Pick<WithParts, 'importedAt' | 'by'>): string =>
  `Importée le ${writeInstant(importedAt)}${by ? ` par ${fullName(by)}` : ''}.`

const followedWords = (learners: number): string =>
  learners === 0
    ? 'Personne ne la suit.'
    : `${writeCount(learners, 'personne la suit', 'personnes la suivent')}.`

function otherWords(isLatest: boolean, { stays, thoughtNew }: VersionsSheet): string {
  if (!isLatest || stays) return 'C’est peut-être un autre cours.'
  const undo = 'C’est peut-être un autre cours. Alors reprenez la version d’avant'
  return thoughtNew ? `${undo}.` : `${undo}, puis passez par « Importer un cours ».`
}
