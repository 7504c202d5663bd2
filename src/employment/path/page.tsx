import { fullName, type Entry, type Person } from '#people'
import { typo } from '#platform/i18n'
import { addDays, parisDay, writeDate, writeShortDate, type Day, writeMinutes } from '#platform/time'
import { Empty, Facts, Heading, LinkButton, Table, type Fact, type Option } from '#platform/ui'
import type { Ask } from '#platform/web'
import { AccessView } from './access-view.tsx'
import { Flags } from '../cddis/door.ts'
import { categoryOf, motiveOf, type Exit } from '../exit.ts'
import { CategoryTag, ProofOf, whyUnsettled, AdviserForm, FollowUpForm } from '../exits/door.ts'
import { insertionPage } from '../frame.tsx'
import { addressWith } from '../access.ts'
import type { FiledCddi, FiledPath } from './read-file.ts'
import type { Inside } from '../reach.ts'
import { kindWords, motiveWords, reasonWords, situationWords } from '../words.ts'

/** What this reader may do in a path, besides reading it. */
export type Powers = { writes: boolean; follows: boolean; advisers: Option[] }

type PersonFile = {
  inside: Inside
  person: Person
  paths: { filed: FiledPath; powers: Powers }[]
  entry: Entry | undefined
  /** True for who may correct who the person is. */
  corrects: boolean
}

/** Somebody's paths in the structure: contracts, exit, and what was corrected. */
export function personPage(c: Ask, { inside, person, paths, entry, corrects }: PersonFile): Response {
  const name = fullName(person)
  return insertionPage(
    c,
    inside,
    { title: name, here: '/insertion/contrats' },
    <>
      <Heading
        title={name}
        over={person.birthDate ? `Né·e le ${writeDate(person.birthDate)}` : 'Date de naissance à compléter'}
        lead="Cette personne lira que vous avez ouvert son dossier."
      />
      {paths.length === 0 && <Empty icon="note" title="Aucun contrat dans votre structure" />}
      {paths.map(({ filed, powers }) => (
        <PathView filed={filed} powers={powers} today={parisDay(c.var.now)} />
      ))}
      {paths.some(({ filed, powers }) => powers.follows && !filed.path.leftOn) && (
        <AccessView {...{ person, entry, corrects }} />
      )}
      <p>
        <a href="/insertion/contrats">Tous les contrats</a>
      </p>
    </>,
  )
}

function PathView({ filed, powers, today }: { filed: FiledPath; powers: Powers; today: Day }) {
  const { path, exit, cddis, corrections, adviserName } = filed
  const title = path.leftOn
    ? `Du ${writeDate(path.enteredOn)} au ${writeDate(path.leftOn)}`
    : `Depuis le ${writeDate(path.enteredOn)}`
  const last = cddis.at(-1)
  return (
    <section class="panel stack" aria-labelledby={`p-${path.id}`}>
      <div class="row between">
        <h2 id={`p-${path.id}`}>{title}</h2>
        {powers.writes && !exit && (
          <p class="row no-print">
            {last && (
              <LinkButton kind="quiet" icon="plus" href={renewal(path.personId, last)}>
                Renouveler
              </LinkButton>
            )}
            <LinkButton kind="quiet" icon="pen" href={`/insertion/parcours/${path.id}/sortie`}>
              Écrire la sortie
            </LinkButton>
          </p>
        )}
      </div>
      <Cddis cddis={cddis} writes={powers.writes} />
      {exit && <ExitView exit={exit} powers={powers} />}
      {!exit && last && last.toDay < today && <p>Le dernier contrat est fini : la sortie reste à écrire.</p>}
      {powers.writes && powers.advisers.length > 0 ? (
        <AdviserForm path={path} advisers={powers.advisers} />
      ) : (
        <p class="muted">
          {adviserName ? `Accompagnement : ${adviserName}` : 'Sans conseiller·ère en insertion'}
        </p>
      )}
      {corrections.length > 0 && <Corrections corrections={corrections} />}
    </section>
  )
}

const renewal = (personId: string, { postId, toDay }: FiledCddi): string =>
  addressWith(`/insertion/postes/${postId}/contrat`, { personne: personId, debut: addDays(toDay, 1) })

const Cddis = ({ cddis, writes }: { cddis: FiledCddi[]; writes: boolean }) =>
  cddis.length === 0 ? (
    <p>Aucun contrat n’est écrit : seule la sortie est connue.</p>
  ) : (
    <Table
      caption="Contrats"
      rows={cddis}
      columns={[
        {
          key: 'post',
          label: 'Poste',
          cell: (row) => (
            <a href={`/insertion/postes/${row.postId}`}>{`${row.postCode}, ${row.postTitle}`}</a>
          ),
        },
        { key: 'from', label: 'Du', cell: (row) => writeShortDate(row.fromDay) },
        { key: 'to', label: 'Au', cell: (row) => writeShortDate(row.toDay) },
        { key: 'hours', label: 'Par semaine', cell: (row) => writeMinutes(row.weeklyMinutes) },
        {
          key: 'kind',
          label: 'Type',
          cell: (row) => [kindWords[row.kind], row.number].filter(Boolean).join(', '),
        },
        { key: 'flags', label: 'À vérifier', cell: Checked },
        ...(writes
          ? [
              {
                key: 'correct',
                label: 'Corriger',
                paper: 'never' as const,
                cell: (row: FiledCddi) => (
                  <a href={`/insertion/contrats/${row.id}/correction`}>
                    Corriger<span class="vh">{` le contrat du ${writeShortDate(row.fromDay)}`}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )

function Checked({ flags, answers }: FiledCddi) {
  if (flags.length > 0) return <Flags flags={flags} />
  if (answers.length === 0) return <span class="muted">Rien</span>
  return <>{answers.map(({ reason, answeredBy }) => `${reasonWords[reason]} (${answeredBy})`).join(', ')}</>
}

function ExitView({ exit, powers: { writes, follows } }: { exit: Exit; powers: Powers }) {
  // whoever left the count is not asked what they became
  const asks = follows && categoryOf(exit) !== 'withdrawn'
  const motive = motiveOf(exit)
  return (
    <div class="stack tight">
      <div class="row between">
        <h3>Sortie</h3>
        {writes && (
          <LinkButton kind="quiet" icon="pen" href={`/insertion/parcours/${exit.pathId}/sortie`}>
            {'category' in exit ? 'Corriger la sortie' : 'Préciser la sortie'}
          </LinkButton>
        )}
      </div>
      <Facts
        facts={[
          { label: 'Jour', value: writeDate(exit.leftOn) },
          { label: 'Catégorie', value: <CategoryTag exit={exit} /> },
          { label: 'Motif', value: motive ? motiveWords[motive] : whyUnsettled(exit) || 'Non dit' },
          ...(asks ? [] : followUpFacts(exit)),
        ]}
      />
      {asks && <FollowUpForm exit={exit} />}
    </div>
  )
}

const followUpFacts = (exit: Exit): Fact[] => [
  { label: 'Justificatif', value: <ProofOf exit={exit} /> },
  { label: '6\u00A0mois après', value: exit.situation ? situationWords[exit.situation] : 'Pas demandé' },
]

const Corrections = ({ corrections }: Pick<FiledPath, 'corrections'>) => (
  <details>
    <summary>Ce qui a été corrigé</summary>
    <ul>
      {corrections.map(({ what, why, correctedAt, correctedBy }) => (
        <li>{typo(`${writeShortDate(parisDay(correctedAt))}, ${correctedBy} : ${what}. Raison : ${why}`)}</li>
      ))}
    </ul>
  </details>
)
