import type { Tx } from '#platform/db'
import { tell } from '#platform/notices'
import { addDays, parisInstant } from '#platform/time'
import { languagesOf, type PersonId } from '#people'
import { whenOf, type Jury } from '../jury.ts'
import { myJurySentences } from '../sentences.ts'
import { whenIn } from '../when-in.ts'

/** Tells those who judge, and those who pass, that a jury is planned, when and where; not whoever planned it. */
export async function tellPlanned(
  tx: Tx,
  jury: Pick<Jury, 'id' | 'kind' | 'heldOn' | 'startsAt' | 'place'>,
  { jurors, candidates }: { jurors: readonly string[]; candidates: readonly PersonId[] },
  { by, at }: { by: PersonId | null; at: Date },
): Promise<void> {
  const what = `${jury.kind === 'jury' ? 'jury' : 'jury blanc'} : ${whenOf(jury)}`
  const said = {
    key: `jury ${jury.id} planned`,
    body: jury.place,
    pace: 'soon' as const,
    until: parisInstant(addDays(jury.heldOn, 1), '00:00'),
  }
  const languageOf = await languagesOf(tx, candidates)
  const passing = candidates.map((to) => {
    const language = languageOf(to)
    const title = myJurySentences.says[language].planned[jury.kind](whenIn(language, jury))
    return { to, ...said, title, path: '/certification/mon-jury' }
  })
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
