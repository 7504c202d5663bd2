import { writePhone, writeSiret } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import type { Fact } from '#platform/ui'
import { readTrades, stanceWords, writeDays, writeTrade, type Host } from '../hosts/door.ts'
import type { Declaration } from './declaration.ts'

/** What an employer said of itself, as facts; where it is known, what was written before stands under what it says otherwise. */
export const factsOf = (one: Declaration, known: Host | undefined): Fact[] => [
  ...(known
    ? [{ label: 'Accueille', value: instead('Oui', known.accepts ? stanceWords[known.accepts] : '') }]
    : []),
  { label: 'Activité', value: instead(one.activity, known?.activity) },
  {
    label: 'Métiers',
    value: (
      <>
        {one.tradesSaid}
        {one.trades.length > 0 && ` : ${one.trades.map(writeTrade).join(', ')}`}
        {unclearIn(one)}
        {known && (
          <Before
            text={known.trades
              .filter((code) => !one.trades.includes(code))
              .map(writeTrade)
              .join(', ')}
            word="Gardés aussi"
          />
        )}
      </>
    ),
  },
  { label: 'Qui accueille', value: instead(one.welcomedBy, known?.welcomedBy) },
  {
    label: 'Combien à la fois',
    value: instead(writeCapacity(one.capacity), known && writeCapacity(known.capacity)),
  },
  { label: 'Jours', value: instead(writeDays(one.days), known && writeDays(known.days)) },
  { label: 'Adresse', value: instead(writeAddress(one), known && writeAddress(known)) },
  { label: 'Comment venir', value: instead(one.way, known?.way) },
  {
    label: 'Avec un fauteuil roulant',
    value: instead(writeAccess(one.accessible), known && writeAccess(known.accessible)),
  },
  { label: 'SIRET', value: writeSiret(one.siret) },
  {
    label: one.login.includes('@') ? 'Envoyée du courriel' : 'Envoyée du téléphone',
    value: (
      <>
        <a href={one.login.includes('@') ? `mailto:${one.login}` : `tel:${one.login}`}>
          {writePhone(one.login)}
        </a>
        {known && (
          <Before
            text={reachOf(known)
              .filter((way) => way !== one.login)
              .map(writePhone)
              .join(', ')}
            word="Sur la fiche"
          />
        )}
      </>
    ),
  },
  { label: 'Envoyée le', value: writeDate(parisDay(one.sentAt)) },
]

const reachOf = ({ phones, email }: Host): string[] => [...phones, ...(email ? [email] : [])]

const Before = ({ text, word }: { text: string; word: string }) =>
  text === '' ? null : (
    <>
      <br />
      <span class="small muted">{typo(`${word} : ${text}`)}</span>
    </>
  )

/** What is said now; what was written before, where it is otherwise. What is left out stays as it was. */
function instead(said: string, before = ''): Fact['value'] {
  if (said === '') return before || 'Non dit'
  return (
    <>
      {said}
      {before !== said && <Before text={before} word="Avant" />}
    </>
  )
}

const writeAddress = ({ address, postcode, town }: Pick<Host, 'address' | 'postcode' | 'town'>): string =>
  [address, `${postcode} ${town}`.trim()].filter(Boolean).join(', ')

const writeCapacity = (capacity: number | null): string =>
  capacity === null ? '' : writeCount(capacity, 'personne')

const writeAccess = (accessible: 'yes' | 'no' | null): string =>
  accessible === null ? '' : accessible === 'yes' ? 'Oui' : 'Non'

/** What names no trade of our table: nobody finds this employer by it, and the desk reads so. */
function unclearIn({ tradesSaid }: Declaration): string {
  const { unclear } = readTrades(tradesSaid)
  return unclear.length === 0
    ? ''
    : typo(`. Sans code connu : ${unclear.map((part) => `« ${part} »`).join(', ')}`)
}
