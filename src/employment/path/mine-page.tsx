import { typo } from '#platform/i18n'
import { writeDate, type Day } from '#platform/time'
import { Facts, Heading, Path, type PathPoint } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { categoryOf } from '../exit.ts'
import type { FiledCddi, FiledPath } from './read-file.ts'
import { writeWeek } from '../what-changed.ts'
import { categoryWords, kindWords, situationWords } from '../words.ts'

/** My own contracts, as the structure wrote them. */
export function minePage(c: Ask, paths: FiledPath[], today: Day): Response {
  const [latest] = paths
  const last = latest?.cddis.at(-1)
  return page(
    c,
    { title: 'Mon contrat', room: 'employment', density: 'terrain' },
    <div class="stack loose narrow">
      <Heading
        title="Mon contrat"
        lead={typo('Quelque chose est faux ? Je le dis à ma conseillère ou à mon conseiller.')}
      />
      {last && !latest?.exit && <Now cddi={last} adviserName={latest?.adviserName ?? null} />}
      {paths.map((filed) => (
        <section class="stack">
          <h2>{`Mon parcours depuis le ${writeDate(filed.path.enteredOn)}`}</h2>
          <Path points={pointsOf(filed, today)} />
        </section>
      ))}
      <p>
        <a href="/moi/acces">Qui a ouvert mon dossier</a>
      </p>
    </div>,
  )
}

const Now = ({ cddi, adviserName }: { cddi: FiledCddi; adviserName: string | null }) => (
  <Facts
    facts={[
      { label: 'Mon travail', value: cddi.postTitle },
      { label: 'Mes heures', value: writeWeek(cddi.weeklyMinutes) },
      { label: 'Jusqu’au', value: writeDate(cddi.toDay) },
      ...(adviserName ? [{ label: 'Qui m’accompagne', value: adviserName }] : []),
    ]}
  />
)

function pointsOf({ cddis, exit }: FiledPath, today: Day): PathPoint[] {
  const points = cddis.map((cddi): PathPoint => ({
    state: cddi.toDay < today || exit ? 'done' : cddi.fromDay <= today ? 'now' : 'coming',
    when: `Du ${writeDate(cddi.fromDay)} au ${writeDate(cddi.toDay)}`,
    title: typo(`${kindWords[cddi.kind]} : ${cddi.postTitle}`),
    children: writeWeek(cddi.weeklyMinutes),
  }))
  if (!exit) return points
  const after = exit.situation
    ? `6\u00A0mois après : ${situationWords[exit.situation].toLowerCase()}`
    : undefined
  const category = categoryOf(exit)
  const title = category ? typo(`Sortie : ${categoryWords[category].toLowerCase()}`) : 'Sortie'
  return [
    ...points,
    { state: 'done', when: writeDate(exit.leftOn), datetime: exit.leftOn, title, children: after },
  ]
}
