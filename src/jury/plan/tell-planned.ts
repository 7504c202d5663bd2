import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { asLanguage } from '#platform/languages'
import { tell, type Notice } from '#platform/notices'
import { addDays, parisInstant } from '#platform/time'
import { readPerson, type PersonId } from '#people'
import { whenOf, type Jury } from '../jury.ts'
import { myJurySentences } from '../sentences.ts'
import { whenIn } from '../when-in.ts'

/** Tells those who judge, and those who pass, that a jury is planned, when and where; not whoever planned it. */
export async function tellPlanned(
  tx: Tx,
  jury: Pick<Jury, 'id' | 'kind' | 'heldOn' | 'startsAt' | 'place'>,
  { jurors, candidates }: { jurors: readonly string[]; candidates: readonly string[] },
  { by, at }: { by: PersonId | null; at: Date },
): Promise<void> {
  const what = `${jury.kind === 'jury' ? 'jury' : 'jury blanc'} : ${whenOf(jury)}`
  const said = {
    key: `jury ${jury.id} planned`,
    body: jury.place,
    pace: 'soon' as const,
    until: parisInstant(addDays(jury.heldOn, 1), '00:00'),
  }
  const passing: Notice[] = []
  for (const to of candidates) {
    const language = asLanguage((await readPerson(tx, asId(to)))?.language) ?? 'fr'
    const title = myJurySentences.says[language].planned[jury.kind](whenIn(language, jury))
    passing.push({ to, ...said, title, path: '/certification/mon-jury' })
  }
  await tell(
    tx,
    [
      ...jurors
        .filter((to) => to !== by)
        .map((to) => ({
          to,
          ...said,
          title: `Vous siégez au ${what}`,
          path: `/certification/jury/${jury.id}`,
        })),
      ...passing,
    ],
    at,
  )
}
