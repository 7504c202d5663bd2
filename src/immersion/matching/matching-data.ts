import type { MyData } from '#people'
import { writeCsv } from '#platform/sheets'
import { parisDay, writeInstant, writeShortDate } from '#platform/time'
import { hostNames, tradeTitle, writeDays } from '../hosts/door.ts'
import { proposalsOf, withdrawnYesesOf } from './proposal-store.ts'
import { wishOf } from './wish-store.ts'
import { answerWords, meansWords } from './words.ts'

/** What I wish of an immersion, and the hosts that I was proposed to. */
export const matchingData: MyData = async (db, personIds) => {
  const [first] = personIds
  const wish = first && (await wishOf(db, first))
  const proposals = first ? await proposalsOf(db, first) : []
  const nameOf = await hostNames(db, proposals)
  const files: { path: string; bytes: string | Uint8Array }[] = []
  if (wish)
    files.push({
      path: 'souhaits.csv',
      bytes: writeCsv(
        ['Métiers', 'Trajet', 'Minutes au plus', 'Depuis', 'Jours'],
        [
          [
            wish.trades.map(tradeTitle).join(', '),
            meansWords[wish.means],
            wish.mostMinutes,
            [wish.leavesFrom, wish.town].filter(Boolean).join(', '),
            writeDays(wish.days),
          ],
        ],
      ),
    })
  const takenBack = Map.groupBy(
    await withdrawnYesesOf(
      db,
      proposals.map(({ id }) => id),
    ),
    ({ proposalId }) => proposalId,
  )
  if (proposals.length > 0)
    files.push({
      path: 'propositions.csv',
      bytes: writeCsv(
        [
          'Employeur',
          'Métier',
          'Du',
          'Au',
          'Ce que je montrais',
          'Proposée le',
          'Par',
          'Réponse',
          'Oui retiré le',
        ],
        proposals.map((one) => [
          nameOf(one),
          tradeTitle(one.trade),
          writeShortDate(one.fromDay),
          writeShortDate(one.toDay),
          one.shown,
          writeShortDate(parisDay(one.madeAt)),
          one.organisation.name,
          one.state.kind === 'answered' ? answerWords[one.state.answer] : '',
          (takenBack.get(one.id) ?? []).map(({ withdrawnAt }) => writeInstant(withdrawnAt)).join(', '),
        ]),
      ),
    })
  return { folder: 'immersions', files }
}
